package vn.thidua.seasons;

import java.util.ArrayList;
import java.util.List;

/**
 * Two steps of the year that end in an unusual order. Only the way of a report has a usual order; targets, pact, reviews and
 * the meeting wander from cluster to cluster. A hint never stops anybody.
 *
 * @param late the step that ends after {@code early}, though it usually ends before
 */
public record CalendarHint(Milestone late, Milestone early) {

    private static final List<Milestone> WAY_OF_A_REPORT = List.of(
            Milestone.SELF_SCORE,
            Milestone.CROSS_CHECK,
            Milestone.PROVINCE_FILE,
            Milestone.APPRAISAL,
            Milestone.RELEASE);

    /** The pairs of neighbours that stand out in a calendar; steps without a date are passed over. */
    public static List<CalendarHint> of(List<MilestoneView> calendar) {
        var dated = WAY_OF_A_REPORT.stream()
                .flatMap(milestone -> calendar.stream().filter(step -> step.milestone() == milestone))
                .toList();
        var hints = new ArrayList<CalendarHint>();
        for (int at = 1; at < dated.size(); at++) {
            var before = dated.get(at - 1);
            var after = dated.get(at);
            if (before.until().isAfter(after.until())) {
                hints.add(new CalendarHint(before.milestone(), after.milestone()));
            }
        }
        return hints;
    }
}
