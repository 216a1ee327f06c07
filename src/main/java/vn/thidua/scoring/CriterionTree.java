package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.GroupKind;

/** Adds up the criteria of one unit from the leaves to the groups, applying voids and caps on the way. */
record CriterionTree(Map<String, LeafSheet> sheets, String unit) {

    CriterionResult result(CriterionGroup group, Criterion criterion) {
        if (criterion.isLeaf()) {
            return Objects.requireNonNull(sheets.get(criterion.code())).result(unit);
        }
        var children =
                criterion.children().stream().map(child -> result(group, child)).toList();
        var sum = sum(group.kind(), children)
                .limited(Addition.maximumOf(group.kind()), group.kind(), criterion.maxPoints());
        var voided = children.stream().anyMatch(CriterionResult::voids);
        if (voided) {
            sum.voided();
        }
        var ledgers = sum.ledgers();
        return new CriterionResult(
                criterion.code(),
                group.code(),
                criterion.maxPoints(),
                reducedMax(criterion.maxPoints(), children),
                Applied.SUM,
                ledgers.base(),
                ledgers.bonus(),
                ledgers.penalty(),
                null,
                null,
                null,
                null,
                false,
                voided,
                children.stream().anyMatch(CriterionResult::knockout),
                children.stream().anyMatch(CriterionResult::refused),
                Derivation.by(criterion.clause(), sum.steps()),
                children);
    }

    static GroupResult result(CriterionGroup group, List<CriterionResult> criteria) {
        var sum = sum(group.kind(), criteria)
                .limited(Addition.maximumOf(group.kind()), group.kind(), group.maxPoints())
                .limited(StepKind.BONUS_CAPPED, GroupKind.BONUS, group.bonusCap());
        var ledgers = sum.ledgers();
        return new GroupResult(
                group.code(),
                group.kind(),
                group.maxPoints(),
                reducedMax(group.maxPoints(), criteria),
                ledgers.base(),
                ledgers.bonus(),
                ledgers.penalty(),
                Derivation.of(sum.steps()));
    }

    private static Addition sum(GroupKind own, List<CriterionResult> results) {
        return new Addition(own, results.stream().map(CriterionResult::ledgers).toList());
    }

    /**
     * What is left of a maximum when parts have left it. Where the parts add up to the maximum, as they should, it shrinks by what has
     * left; where a cap is below their sum, it shrinks only as far as the remaining parts can no longer reach it.
     */
    private static BigDecimal reducedMax(BigDecimal max, List<CriterionResult> parts) {
        var left = BigDecimal.ZERO;
        var gone = BigDecimal.ZERO;
        for (var part : parts) {
            left = left.add(part.effectiveMax());
            gone = gone.add(part.max().subtract(part.effectiveMax()));
        }
        return gone.signum() == 0 ? max : max.min(left.max(max.subtract(gone)));
    }
}
