package vn.thidua.seasons;

import org.jspecify.annotations.Nullable;
import vn.thidua.leadership.SelectionMethod;
import vn.thidua.units.UnitId;

/**
 * What a cluster decided about its next lead unit and deputy.
 *
 * @param reason needed where the decision departs from the suggested turn
 */
public record LeadershipDecision(
        UnitId lead,
        UnitId deputy,
        SelectionMethod method,
        @Nullable String document,
        @Nullable String reason) {}
