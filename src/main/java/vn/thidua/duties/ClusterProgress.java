package vn.thidua.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.Opening;
import vn.thidua.dossiers.Stage;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonView;

/**
 * How far all members of a cluster's year have come, for those who keep an eye on them.
 *
 * @param path where the reader goes on working on the year
 */
public record ClusterProgress(SeasonId season, String cluster, List<Line> lines, String path) {

    /**
     * One member's report.
     *
     * @param missing entries that are asked for and hold neither a figure nor a reason why there is none
     * @param due by when its present stage has to be over; absent once nothing is owed, or where the calendar is silent
     * @param opening why it is a draft again, where it was returned or reopened
     */
    public record Line(
            String unit,
            Stage stage,
            int missing,
            @Nullable Instant submittedAt,
            @Nullable Opening opening,
            @Nullable LocalDate due,
            long daysLeft) {

        static Line of(String unit, DossierSummary report, SeasonView season, Clock clock) {
            var opening = report.opening();
            var due = !report.stage().hasReached(Stage.SUBMITTED) && opening != null
                    ? opening.until().atZone(clock.getZone()).toLocalDate()
                    : dueBy(season, report, clock.getZone());
            return new Line(
                    unit,
                    report.stage(),
                    report.asked() - report.answered(),
                    report.submittedAt(),
                    opening,
                    due,
                    due == null ? 0 : ChronoUnit.DAYS.between(LocalDate.now(clock), due));
        }

        public boolean isOver() {
            return due != null && daysLeft < 0;
        }

        public boolean isMending() {
            return !stage.hasReached(Stage.SUBMITTED) && opening != null;
        }
    }

    /** How many have handed in and do not have their report back. */
    public long handedIn() {
        return lines.stream()
                .filter(line -> line.stage().hasReached(Stage.SUBMITTED))
                .count();
    }

    public long overdue() {
        return lines.stream().filter(Line::isOver).count();
    }

    /** Whether there is anything left to keep an eye on. */
    boolean isRunning() {
        return lines.stream().anyMatch(line -> line.stage() != Stage.PUBLISHED);
    }

    /** The day by which a report should have left its stage; none after publication. */
    private static @Nullable LocalDate dueBy(SeasonView season, DossierSummary report, ZoneId zone) {
        return report.stage() == Stage.PUBLISHED ? null : Deadline.of(season, milestone(report.stage()), report, zone);
    }

    private static Milestone milestone(Stage stage) {
        if (!stage.hasReached(Stage.SUBMITTED)) {
            return Milestone.SELF_SCORE;
        }
        if (!stage.hasReached(Stage.CLUSTER_CLOSED)) {
            return Milestone.CROSS_CHECK;
        }
        return stage == Stage.CLUSTER_CLOSED ? Milestone.APPRAISAL : Milestone.RELEASE;
    }
}
