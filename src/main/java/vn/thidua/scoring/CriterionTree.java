package vn.thidua.scoring;

import static vn.thidua.scoring.Arguments.points;

import java.math.BigDecimal;
import java.util.ArrayList;
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
        var sum = sum(children);
        var steps = new ArrayList<Step>();
        steps.add(Step.of(StepKind.SUM_OF_PARTS, points(sum.sum())));
        var ledgers = sum.capped(group.kind(), criterion.maxPoints());
        if (!ledgers.equals(sum)) {
            steps.add(Step.of(StepKind.CAPPED_AT_MAX, points(criterion.maxPoints())));
        }
        var voided = children.stream().anyMatch(CriterionResult::voids);
        if (voided) {
            ledgers = ledgers.voided();
            steps.add(Step.of(StepKind.VOIDED));
        }
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
                new Derivation(steps),
                children);
    }

    static GroupResult result(CriterionGroup group, List<CriterionResult> criteria) {
        var sum = sum(criteria);
        var steps = new ArrayList<Step>();
        steps.add(Step.of(StepKind.SUM_OF_PARTS, points(sum.sum())));
        var ledgers = sum.capped(group.kind(), group.maxPoints());
        if (!ledgers.equals(sum)) {
            steps.add(Step.of(StepKind.CAPPED_AT_MAX, points(group.maxPoints())));
        }
        var limited = ledgers.capped(GroupKind.BONUS, group.bonusCap());
        if (!limited.equals(ledgers)) {
            steps.add(Step.of(StepKind.BONUS_CAPPED, points(Objects.requireNonNull(group.bonusCap()))));
        }
        return new GroupResult(
                group.code(),
                group.kind(),
                group.maxPoints(),
                reducedMax(group.maxPoints(), criteria),
                limited.base(),
                limited.bonus(),
                limited.penalty(),
                new Derivation(steps));
    }

    static Ledgers sum(List<CriterionResult> results) {
        var sum = Ledgers.NONE;
        for (var result : results) {
            sum = sum.plus(new Ledgers(result.base(), result.bonus(), result.penalty()));
        }
        return sum;
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
