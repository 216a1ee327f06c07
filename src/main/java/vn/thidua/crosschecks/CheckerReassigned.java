package vn.thidua.crosschecks;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** One sheet was given to another checker. */
public record CheckerReassigned(
        SeasonId season,
        UnitId checked,
        @Nullable UnitId before,
        UnitId checker,
        String reason,
        String actor,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "dossier/" + season + "/" + checked;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("before", before == null ? "" : before.unitId(), "after", checker.unitId(), "reason", reason);
    }
}
