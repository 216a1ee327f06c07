package vn.thidua.seasons;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** Dates of a cluster's year were moved, added or removed. */
record CalendarChanged(SeasonId season, List<MilestoneView> before, List<MilestoneView> after, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "season/" + season;
    }

    /** The steps whose dates changed, as before and after; a dash where there was or is none. */
    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        for (var milestone : Milestone.values()) {
            var was = dates(before, milestone);
            var is = dates(after, milestone);
            if (!was.equals(is)) {
                details.put(milestone.name(), was + " > " + is);
            }
        }
        return details;
    }

    private static String dates(List<MilestoneView> calendar, Milestone milestone) {
        return calendar.stream()
                .filter(step -> step.milestone() == milestone)
                .map(step -> step.from() == null ? step.until().toString() : step.from() + ".." + step.until())
                .findFirst()
                .orElse("-");
    }
}
