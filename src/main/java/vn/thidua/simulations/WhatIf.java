package vn.thidua.simulations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.rules.Criterion;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitResult;

/**
 * What would be, if some figures were others: nothing is stored, the whole cluster-year is scored again, because one unit's change
 * may move all.
 *
 * @param before the result of the year as it is
 * @param after the result with the replaced cells
 * @param changes every unit, in the order of the later ranking
 */
public record WhatIf(ClusterResult before, ClusterResult after, List<UnitChange> changes) {

    /** Replaces cells, by unit and criterion. */
    public static WhatIf of(ClusterYear input, Map<String, Map<String, Cell>> replaced) {
        var changed = input;
        for (var entry : replaced.entrySet()) {
            changed = changed.with(entry.getKey(), entry.getValue());
        }
        return of(input, changed);
    }

    /** The year as it is beside the same year with anything changed. */
    public static WhatIf of(ClusterYear input, ClusterYear changed) {
        var before = ScoringEngine.score(input);
        var after = ScoringEngine.score(changed);
        return new WhatIf(before, after, UnitChange.between(before, after));
    }

    /** Replaces cells of one unit. */
    public static WhatIf of(ClusterYear input, String unit, Map<String, Cell> replaced) {
        return of(input, Map.of(unit, replaced));
    }

    public Optional<UnitChange> change(String unit) {
        return changes.stream().filter(change -> change.unit().equals(unit)).findFirst();
    }

    /**
     * The unit ahead, and what is missing to draw level with it.
     *
     * @param gap 0 where only a tie-breaker stands between the two
     */
    public record NextPlace(String ahead, int place, BigDecimal gap) {}

    /** How far a unit is from the next better place; none for the first and for who is not considered. */
    public static Optional<NextPlace> nextPlace(ClusterResult result, String unit) {
        var own = result.unit(unit).orElse(null);
        if (own == null || own.place() == null) {
            return Optional.empty();
        }
        UnitResult ahead = null;
        for (var other : result.ranking()) {
            if (other.place() != null && other.place() < own.place()) {
                ahead = other;
            }
        }
        return ahead == null || ahead.place() == null
                ? Optional.empty()
                : Optional.of(
                        new NextPlace(ahead.unit(), ahead.place(), ahead.total().subtract(own.total())));
    }

    /**
     * The nearest input with which a criterion earns more.
     *
     * @param cell what would have to be reported
     * @param gain points more for the criterion
     * @param placeAfter the unit's place then
     */
    public record NextLevel(Cell cell, BigDecimal gain, Optional<Integer> placeAfter) {}

    /**
     * The next band, step, target or better option of one criterion; none where nothing more can be earned or the rule is judged
     * freely.
     *
     * @param decimals of the indicator; the figure is rounded to them towards the better side
     */
    public static Optional<NextLevel> nextLevel(ClusterYear input, String unit, String criterion, int decimals) {
        var leaf =
                input.scorecard().criterion(criterion).filter(Criterion::isLeaf).orElse(null);
        if (leaf == null) {
            return Optional.empty();
        }
        var before = points(ScoringEngine.score(input), unit, criterion);
        for (var candidate : input.nextLevels(unit, leaf, decimals)) {
            var after = ScoringEngine.score(input.with(unit, Map.of(criterion, candidate)));
            var gain = points(after, unit, criterion).subtract(before);
            if (gain.signum() > 0) {
                return Optional.of(
                        new NextLevel(candidate, gain, after.unit(unit).map(UnitResult::place)));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal points(ClusterResult result, String unit, String criterion) {
        return result.unit(unit)
                .flatMap(own -> own.criterion(criterion))
                .map(CriterionResult::points)
                .orElse(BigDecimal.ZERO);
    }
}
