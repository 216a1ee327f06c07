package vn.thidua.crosschecks;

import java.time.Instant;
import java.util.Map;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/**
 * Who checks whom in a cluster's year.
 *
 * @param checkers the checker of each unit
 * @param seed draws the same pairs again from the same members
 * @param reason of the last draw or change
 */
public record CheckPlanView(
        SeasonId season, Map<UnitId, UnitId> checkers, long seed, String reason, String by, Instant at) {

    public CheckPlanView {
        checkers = Map.copyOf(checkers);
    }
}
