package vn.thidua.duties;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.SeasonService;

/**
 * Whether a bad December is coming: how many cells of the open years are still without an answer, and how many days are left
 * until the nearest self-score is due. Looked up at most once a minute, however often a supervisor asks.
 */
@Component
class DeadlineMeters implements MeterBinder {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final SeasonService seasons;
    private final ClusterYears years;
    private final Clock clock;
    private @Nullable Outlook known;

    DeadlineMeters(SeasonService seasons, ClusterYears years, Clock clock) {
        this.seasons = seasons;
        this.years = years;
        this.clock = clock;
    }

    /** @param days none where no open year has a date for its self-score */
    private record Outlook(
            Instant at, int missing, @Nullable Long days) {}

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "thidua.cells.missing",
                        () -> outlook() == null ? null : outlook().missing())
                .description("Cells of open years that hold neither a figure nor a reason")
                .register(meters);
        Gauge.builder(
                        "thidua.deadline.days",
                        () -> outlook() == null ? null : outlook().days())
                .description("Days until the nearest self-score of an open year is due")
                .register(meters);
    }

    private synchronized @Nullable Outlook outlook() {
        var now = clock.instant();
        if (known == null || known.at().plus(KEPT).isBefore(now)) {
            try {
                known = look(now);
            } catch (DataAccessException | TransactionException away) {
                known = null;
            }
        }
        return known;
    }

    private Outlook look(Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        var open = seasons.open().stream()
                .filter(season -> season.scorecard() != null)
                .toList();
        var missing = open.stream()
                .flatMap(season -> years.progress(season.id()).stream())
                .mapToInt(report -> report.asked() - report.answered())
                .sum();
        var days = open.stream()
                .flatMap(season -> season.milestone(Milestone.SELF_SCORE).stream())
                .map(MilestoneView::until)
                .filter(due -> !due.isBefore(today))
                .min(Comparator.naturalOrder())
                .map(due -> ChronoUnit.DAYS.between(today, due))
                .orElse(null);
        return new Outlook(now, missing, days);
    }
}
