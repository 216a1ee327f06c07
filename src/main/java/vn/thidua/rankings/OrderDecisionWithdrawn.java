package vn.thidua.rankings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** A decided order of units no longer stands. */
public record OrderDecisionWithdrawn(
        SeasonId season, OrderGround ground, List<UnitId> order, String reason, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subjects.standings(season);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("ground", ground.name(), "order", Subjects.list(order), "reason", reason);
    }
}
