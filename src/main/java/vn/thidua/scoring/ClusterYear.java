package vn.thidua.scoring;

import java.time.Instant;
import java.time.Year;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.Direction;
import vn.thidua.rules.Scorecard;

/**
 * The whole input of scoring: a cluster's members of one year with the scoring table that applies to them. One unit's change
 * may re-score all, so the cluster-year is always scored whole.
 *
 * @param directions direction of each indicator; an indicator that is missing is higher-is-better
 * @param units by code of the unit
 */
public record ClusterYear(
        Year year, Scorecard scorecard, Map<String, Direction> directions, Map<String, UnitYear> units) {

    public ClusterYear {
        directions = Map.copyOf(directions);
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    /** The direction that a criterion is scored by: its own, else its indicator's, else higher is better. */
    public Direction directionOf(Criterion criterion) {
        if (criterion.direction() != null) {
            return criterion.direction();
        }
        return criterion.indicator() == null
                ? Direction.HIGHER_BETTER
                : directions.getOrDefault(criterion.indicator(), Direction.HIGHER_BETTER);
    }

    /**
     * What this unit might report for a leaf criterion to earn more, nearest first: the places where its rule has an edge. Whether it
     * earns more there is for the engine to say.
     *
     * @param decimals of the indicator; figures are rounded to them towards the better side
     */
    public List<Cell> nextLevels(String unit, Criterion leaf, int decimals) {
        var own = units.get(unit);
        return own == null ? List.of() : NextLevels.candidates(this, unit, own, leaf, decimals);
    }

    /** The same year with some cells of one unit replaced. */
    public ClusterYear with(String unit, Map<String, Cell> replaced) {
        var changed = new LinkedHashMap<>(units);
        changed.computeIfPresent(unit, (code, before) -> before.with(replaced));
        return new ClusterYear(year, scorecard, directions, changed);
    }

    /** The same year with the self-score of one unit handed in at another time. */
    public ClusterYear submitted(String unit, Instant at) {
        var changed = new LinkedHashMap<>(units);
        changed.computeIfPresent(unit, (code, before) -> before.submitted(at));
        return new ClusterYear(year, scorecard, directions, changed);
    }

    /** The same inputs under another scoring table. */
    public ClusterYear with(Scorecard other) {
        return new ClusterYear(year, other, directions, units);
    }
}
