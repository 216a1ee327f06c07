package vn.thidua.seasons;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.UnitId;

/** The pact of a cluster's year was recorded, or its record corrected. */
record PactRecorded(SeasonId season, PactView pact, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "season/" + season;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "title", pact.title(),
                "signedOn", pact.signedOn().toString(),
                "signatories", pact.signatories().stream().map(UnitId::unitId).collect(Collectors.joining(" ")),
                "origin", pact.origin());
    }
}
