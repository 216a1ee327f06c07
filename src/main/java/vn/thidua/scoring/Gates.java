package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.rules.Gate;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Scorecard;

/** Whether a unit reaches a minimum share. Base points count, against what is left of the maximum. */
final class Gates {

    private Gates() {}

    static boolean holds(Scorecard scorecard, Gate gate, UnitResult result) {
        var minShare = gate.minShare();
        if (minShare == null) {
            return true;
        }
        var ref = gate.ref() == null ? "" : gate.ref();
        return switch (gate.scope()) {
            case EACH_GROUP ->
                result.groups().stream()
                        .filter(group -> group.kind() == GroupKind.BASE)
                        .allMatch(group -> reaches(minShare, group.base(), group.effectiveMax()));
            case EACH_CRITERION ->
                result.criteria().stream()
                        .filter(criterion -> isBase(scorecard, criterion.group()))
                        .allMatch(criterion -> reaches(minShare, criterion.base(), criterion.effectiveMax()));
            case GROUP ->
                orHolds(result.group(ref).map(group -> reaches(minShare, group.base(), group.effectiveMax())));
            case CRITERION ->
                orHolds(result.criterion(ref)
                        .map(criterion -> reaches(minShare, criterion.base(), criterion.effectiveMax())));
        };
    }

    /** A gate on something that the table does not have cannot be failed; issuing such a table is refused. */
    private static boolean orHolds(Optional<Boolean> verdict) {
        return verdict.orElse(true);
    }

    private static boolean isBase(Scorecard scorecard, String group) {
        return scorecard
                .group(group)
                .map(found -> found.kind() == GroupKind.BASE)
                .orElse(false);
    }

    private static boolean reaches(BigDecimal minShare, BigDecimal base, BigDecimal effectiveMax) {
        return base.compareTo(minShare.multiply(effectiveMax)) >= 0;
    }
}
