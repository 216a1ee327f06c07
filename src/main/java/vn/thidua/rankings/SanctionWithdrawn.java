package vn.thidua.rankings;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.scoring.Sanction.Effect;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** A sanction no longer stands. */
public record SanctionWithdrawn(SeasonId season, UnitId unit, Effect effect, String reason, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subjects.unit(season, unit);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("effect", effect.name(), "reason", reason);
    }
}
