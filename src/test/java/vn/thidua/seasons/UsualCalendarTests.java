package vn.thidua.seasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsualCalendarTests {

    @Test
    void namesEveryStepInTheOrderOfTheYear() {
        assertThat(UsualCalendar.of(Year.of(2025)))
                .extracting(MilestoneView::milestone)
                .containsExactly(Milestone.values());
    }

    @Test
    void neverEndsAStepBeforeItBegins() {
        assertThat(UsualCalendar.of(Year.of(2025)))
                .allSatisfy(step -> assertThat(step.until()).isAfterOrEqualTo(step.from()));
    }

    @Test
    void movesLastYearsDatesAndTheLeapDayWithThem() {
        var leap = new MilestoneView(Milestone.PACT, null, LocalDate.of(2024, 2, 29));

        assertThat(UsualCalendar.after(List.of(leap), 1))
                .containsExactly(new MilestoneView(Milestone.PACT, null, LocalDate.of(2025, 2, 28)));
    }
}
