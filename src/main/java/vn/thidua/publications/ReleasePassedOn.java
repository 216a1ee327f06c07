package vn.thidua.publications;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;

/** A planned publication will be made in another name, because whoever planned it has left. */
public record ReleasePassedOn(SeasonId season, String successor, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "publication/" + season;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("successor", successor);
    }
}
