package vn.thidua.awards;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;

/** The ballot of a year was recorded, or its record withdrawn. */
public record BallotEvent(String name, SeasonId season, Map<String, String> details, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "ballot/" + season.cluster() + "/" + season.year();
    }

    static BallotEvent recorded(SeasonId season, BallotCount count, Actor actor, Instant at) {
        var details = new LinkedHashMap<String, String>();
        details.put("heldOn", count.heldOn().toString());
        details.put("issued", String.valueOf(count.issued()));
        details.put("collected", String.valueOf(count.collected()));
        details.put("valid", String.valueOf(count.valid()));
        details.put("invalid", String.valueOf(count.invalid()));
        details.put(
                "votes",
                count.votes().entrySet().stream()
                        .map(vote -> vote.getKey() + "=" + vote.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        details.put("countingTeam", count.countingTeam());
        return new BallotEvent("BallotRecorded", season, details, actor.login(), at);
    }

    static BallotEvent withdrawn(SeasonId season, String reason, Actor actor, Instant at) {
        return new BallotEvent("BallotWithdrawn", season, Map.of("reason", reason), actor.login(), at);
    }
}
