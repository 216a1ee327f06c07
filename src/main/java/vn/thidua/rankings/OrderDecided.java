package vn.thidua.rankings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** An order of units was decided by the meeting or by the ballot. */
public record OrderDecided(
        SeasonId season,
        OrderGround ground,
        List<UnitId> order,
        String reason,
        @Nullable String document,
        String actor,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subjects.standings(season);
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "ground",
                ground.name(),
                "order",
                Subjects.list(order),
                "reason",
                reason,
                "document",
                document == null ? "" : document);
    }
}
