package vn.thidua.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;

class DueDayTests {

    @Test
    void ofEveryYearFallsInTheClustersYear() {
        var day = DueDay.parse("--12-15");

        assertThat(day.in(Year.of(2023))).isEqualTo(LocalDate.of(2023, 12, 15));
        assertThat(day.in(Year.of(2024))).isEqualTo(LocalDate.of(2024, 12, 15));
        assertThat(day).hasToString("--12-15");
    }

    @Test
    void ofOneYearStaysThere() {
        var day = DueDay.parse("2024-01-05");

        assertThat(day.in(Year.of(2023))).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(day).hasToString("2024-01-05");
    }
}
