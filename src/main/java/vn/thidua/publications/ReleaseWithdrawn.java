package vn.thidua.publications;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;

/** A planned publication was called off. */
public record ReleaseWithdrawn(SeasonId season, Instant dueAt, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "publication/" + season;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("dueAt", dueAt.toString());
    }
}
