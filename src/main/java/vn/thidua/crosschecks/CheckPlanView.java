package vn.thidua.crosschecks;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/**
 * Who checks whom in a cluster's year.
 *
 * @param checkers the checker of each unit
 * @param seed draws the same pairs again from the same members, as long as none was changed by hand
 * @param reason of the draw
 * @param change the latest one by hand since
 */
public record CheckPlanView(
        SeasonId season,
        Map<UnitId, UnitId> checkers,
        long seed,
        String reason,
        String by,
        Instant at,
        @Nullable HandChange change) {

    public CheckPlanView {
        checkers = Map.copyOf(checkers);
    }
}
