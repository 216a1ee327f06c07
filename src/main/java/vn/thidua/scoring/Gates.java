package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Gate;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Scorecard;

/** Whether a unit reaches a minimum share. Base points count, against what is left of the maximum. */
final class Gates {

    private Gates() {}

    /** A group or criterion that stayed below the share that a class needs of it. */
    record Missed(Argument name, Fraction share, Fraction needed) {}

    static boolean holds(Scorecard scorecard, Gate gate, UnitResult result) {
        return missed(scorecard, gate, result).isEmpty();
    }

    /**
     * Everything that fails the gate, in the order of the table. A gate on something that the table does not have cannot be failed;
     * issuing such a table is refused.
     */
    static List<Missed> missed(Scorecard scorecard, Gate gate, UnitResult result) {
        var minShare = gate.minShare();
        if (minShare == null) {
            return List.of();
        }
        var ref = gate.ref() == null ? "" : gate.ref();
        var parts = switch (gate.scope()) {
            case EACH_GROUP ->
                result.groups().stream()
                        .filter(group -> group.kind() == GroupKind.BASE)
                        .map(group -> part(scorecard, group));
            case EACH_CRITERION ->
                result.criteria().stream()
                        .filter(criterion -> isBase(scorecard, criterion.group()))
                        .map(criterion -> part(scorecard, criterion));
            case GROUP -> result.group(ref).map(group -> part(scorecard, group)).stream();
            case CRITERION -> result.criterion(ref).map(criterion -> part(scorecard, criterion)).stream();
        };
        return missed(parts, minShare);
    }

    private static List<Missed> missed(Stream<Part> parts, BigDecimal minShare) {
        return parts.filter(part -> part.base().compareTo(minShare.multiply(part.effectiveMax())) < 0)
                .map(part -> new Missed(part.name(), part.share(), Fraction.of(minShare)))
                .toList();
    }

    /** What is held against a gate; what fails one has a maximum above zero. */
    private record Part(Argument name, BigDecimal base, BigDecimal effectiveMax) {

        Fraction share() {
            return Fraction.of(base, effectiveMax);
        }
    }

    private static Part part(Scorecard scorecard, GroupResult group) {
        return new Part(
                scorecard
                        .group(group.code())
                        .map(each -> name(each.code(), each.name(), each.nameEn()))
                        .orElseGet(() -> new Argument.Name(group.code(), null)),
                group.base(),
                group.effectiveMax());
    }

    private static Part part(Scorecard scorecard, CriterionResult criterion) {
        return new Part(
                scorecard
                        .criterion(criterion.code())
                        .map(each -> name(each.code(), each.name(), each.nameEn()))
                        .orElseGet(() -> new Argument.Name(criterion.code(), null)),
                criterion.base(),
                criterion.effectiveMax());
    }

    private static Argument.Name name(String code, String name, @Nullable String nameEn) {
        return new Argument.Name(code + " " + name, nameEn == null ? null : code + " " + nameEn);
    }

    private static boolean isBase(Scorecard scorecard, String group) {
        return scorecard
                .group(group)
                .map(found -> found.kind() == GroupKind.BASE)
                .orElse(false);
    }
}
