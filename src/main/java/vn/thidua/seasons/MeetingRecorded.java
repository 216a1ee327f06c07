package vn.thidua.seasons;

import java.time.Instant;
import java.util.LinkedHashMap;
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
        var details = new LinkedHashMap<String, String>();
        details.put("type", meeting.type().name());
        details.put("heldOn", meeting.heldOn().toString());
        details.put("title", meeting.title());
        details.put("figures", meeting.figures());
        details.put("origin", meeting.origin());
        if (meeting.chair() != null) {
            details.put("chair", meeting.chair().toString());
        }
        if (meeting.secretary() != null) {
            details.put("secretary", meeting.secretary().toString());
        }
        return details;
    }
}
