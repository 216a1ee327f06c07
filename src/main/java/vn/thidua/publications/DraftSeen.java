package vn.thidua.publications;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;

/** Somebody has seen a year before it was public. */
public record DraftSeen(SeasonId season, String contentHash, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "publication/" + season;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("contentHash", contentHash);
    }
}
