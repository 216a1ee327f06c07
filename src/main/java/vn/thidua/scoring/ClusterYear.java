package vn.thidua.scoring;

import java.time.Year;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** The same year with some cells of one unit replaced. */
    public ClusterYear with(String unit, Map<String, Cell> replaced) {
        var changed = new LinkedHashMap<>(units);
        changed.computeIfPresent(unit, (code, before) -> before.with(replaced));
        return new ClusterYear(year, scorecard, directions, changed);
    }

    /** The same inputs under another scoring table. */
    public ClusterYear with(Scorecard other) {
        return new ClusterYear(year, other, directions, units);
    }
}
