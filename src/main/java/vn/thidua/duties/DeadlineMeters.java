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
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.SeasonService;
import vn.thidua.seasons.SeasonView;

/**
 * Whether a bad December is coming: how many cells of the open years are still without an answer, by how soon they are due, and how
 * many days are left until the nearest self-score is due. Looked up at most once a minute, however often a supervisor asks.
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

    /** How soon the self-score of a year is due, as the tag of a meter names it. */
    private enum Due {
        OVER("over"),
        IN_3_DAYS("3d"),
        IN_7_DAYS("7d"),
        IN_30_DAYS("30d"),
        LATER("later"),
        UNDATED("undated");

        private final String tag;

        Due(String tag) {
            this.tag = tag;
        }

        static Due in(@Nullable Long days) {
            if (days == null) {
                return UNDATED;
            }
            if (days < 0) {
                return OVER;
            }
            return days <= 3 ? IN_3_DAYS : days <= 7 ? IN_7_DAYS : days <= 30 ? IN_30_DAYS : LATER;
        }
    }

    /** @param days none where no open year has a date ahead for its self-score */
    private record Outlook(
            Instant at, Map<Due, Integer> missing, @Nullable Long days) {}

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var due : Due.values()) {
            Gauge.builder("thidua.cells.missing", () -> {
                        var outlook = outlook();
                        return outlook == null ? null : outlook.missing().getOrDefault(due, 0);
                    })
                    .tag("due", due.tag)
                    .description(
                            "Cells of open years that hold neither a figure nor a reason, by how soon they are due")
                    .register(meters);
        }
        Gauge.builder("thidua.deadline.days", () -> {
                    var outlook = outlook();
                    return outlook == null ? null : outlook.days();
                })
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
                .collect(Collectors.groupingBy(
                        season -> Due.in(daysLeft(season, today)), Collectors.summingInt(this::missing)));
        var days = open.stream()
                .map(season -> daysLeft(season, today))
                .filter(left -> left != null && left >= 0)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Outlook(now, missing, days);
    }

    private static @Nullable Long daysLeft(SeasonView season, LocalDate today) {
        return season.milestone(Milestone.SELF_SCORE)
                .map(MilestoneView::until)
                .map(due -> ChronoUnit.DAYS.between(today, due))
                .orElse(null);
    }

    private int missing(SeasonView season) {
        return years.progress(season.id()).stream()
                .mapToInt(report -> report.asked() - report.answered())
                .sum();
    }
}
