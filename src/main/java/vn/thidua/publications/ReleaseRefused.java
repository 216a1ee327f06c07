package vn.thidua.publications;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;

/** A planned publication was due and could not be made. */
public record ReleaseRefused(SeasonId season, String cause, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "publication/" + season;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("cause", cause);
    }
}
