package vn.thidua.duties;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.SeasonView;

/** By when the calendar wants a step of a year to be over. */
final class Deadline {

    private Deadline() {}

    /** Absent where the calendar is silent. */
    static @Nullable LocalDate of(SeasonView season, Milestone milestone) {
        return season.milestone(milestone).map(MilestoneView::until).orElse(null);
    }

    /** The same for one report: a day that was over before the report came in once more binds nobody. */
    static @Nullable LocalDate of(SeasonView season, Milestone milestone, DossierSummary report, ZoneId zone) {
        var day = of(season, milestone);
        return day == null || cameAgainAfter(day, report, zone) ? null : day;
    }

    private static boolean cameAgainAfter(LocalDate day, DossierSummary report, ZoneId zone) {
        var last = report.lastSubmittedAt();
        return last != null
                && !Objects.equals(last, report.submittedAt())
                && LocalDate.ofInstant(last, zone).isAfter(day);
    }
}
