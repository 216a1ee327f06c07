package vn.thidua.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleYear.SEASON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.SeasonService;

/** What a supervisor sees of a December that goes well, and of one that does not. */
@PortalTest
@Transactional
class DeadlineMetersIT {

    @Autowired
    private SampleYear year;

    @Autowired
    private SeasonService seasons;

    @Autowired
    private ClusterYears years;

    @Autowired
    private MutableClock clock;

    private LocalDate due;

    @BeforeEach
    void aYear() {
        year.enter();
        due = seasons.season(SEASON)
                .milestone(Milestone.SELF_SCORE)
                .orElseThrow()
                .until();
    }

    @Test
    void countTheDaysThatAreLeftAndWhatIsMissingUntilThen() {
        var nothingAnswered = years.progress(SEASON).stream()
                .mapToInt(report -> report.asked())
                .sum();
        var ofAnPhu = nothingAnswered / 3;
        assertThat(ofAnPhu).isPositive();

        var early = on(due.minusDays(20));
        assertThat(early.days()).isEqualTo(20);
        assertThat(early.missing("30d")).isEqualTo(nothingAnswered);
        assertThat(early.missing("7d")).isZero();

        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        var late = on(due.minusDays(3));
        assertThat(late.days()).isEqualTo(3);
        assertThat(late.missing("3d")).isEqualTo(nothingAnswered - ofAnPhu);
        assertThat(late.missing("30d")).isZero();

        var lastDay = on(due);
        assertThat(lastDay.days()).isZero();
        assertThat(lastDay.missing("3d")).isEqualTo(nothingAnswered - ofAnPhu);
    }

    @Test
    void sayWhatIsOverdueOnceTheDayHasPassed() {
        var after = on(due.plusDays(1));

        assertThat(after.days()).as("nothing ahead").isNaN();
        assertThat(after.missing("over")).isPositive();
        assertThat(after.missing("3d")).isZero();
    }

    @Test
    void areLookedUpOnceAMinuteHoweverOftenAsked() {
        var meters = on(due.minusDays(5));
        assertThat(meters.days()).isEqualTo(5);
        var asked = meters.missing("7d");

        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        assertThat(meters.missing("7d")).isEqualTo(asked);

        clock.advance(Duration.ofSeconds(61));
        assertThat(meters.missing("7d")).isLessThan(asked);
    }

    private Meters on(LocalDate day) {
        clock.set(day.atTime(8, 0));
        var registry = new SimpleMeterRegistry();
        new DeadlineMeters(seasons, years, clock).bindTo(registry);
        return new Meters(registry);
    }

    private record Meters(SimpleMeterRegistry registry) {

        double days() {
            return registry.get("thidua.deadline.days").gauge().value();
        }

        double missing(String due) {
            return registry.get("thidua.cells.missing").tag("due", due).gauge().value();
        }
    }
}
