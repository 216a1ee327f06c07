package vn.thidua.seasons;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** A review meeting was recorded, or its record corrected. */
record MeetingRecorded(SeasonId season, MeetingView meeting, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "season/" + season;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "type", meeting.type().name(),
                "heldOn", meeting.heldOn().toString(),
                "title", meeting.title(),
                "figures", meeting.figures(),
                "origin", meeting.origin());
    }
}
