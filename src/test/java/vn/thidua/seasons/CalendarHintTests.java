package vn.thidua.seasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarHintTests {

    @Test
    void saysNothingOfTheUsualCalendar() {
        assertThat(CalendarHint.of(UsualCalendar.of(Year.of(2024)))).isEmpty();
    }

    @Test
    void pointsOutAStepThatEndsAfterTheNextDatedOne() {
        assertThat(CalendarHint.of(List.of(day(Milestone.SELF_SCORE, 20), day(Milestone.APPRAISAL, 19))))
                .containsExactly(new CalendarHint(Milestone.SELF_SCORE, Milestone.APPRAISAL));
    }

    @Test
    void takesStepsThatEndOnOneDayAsTheyAre() {
        assertThat(CalendarHint.of(List.of(day(Milestone.SELF_SCORE, 20), day(Milestone.CROSS_CHECK, 20))))
                .isEmpty();
    }

    @Test
    void letsPactAndMeetingWander() {
        assertThat(CalendarHint.of(List.of(
                        day(Milestone.TARGETS, 30),
                        day(Milestone.PACT, 2),
                        day(Milestone.SELF_SCORE, 20),
                        day(Milestone.MEETING, 1))))
                .isEmpty();
    }

    private static MilestoneView day(Milestone milestone, int day) {
        return new MilestoneView(milestone, null, LocalDate.of(2024, 12, day));
    }
}
