package vn.thidua.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2020-04-20, 2025-06-30, 2019, false",
        "2020-04-20, 2025-06-30, 2020, true",
        "2020-04-20, 2025-06-30, 2025, true",
        "2020-04-20, 2025-06-30, 2026, false",
        "2023-12-31,           , 2023, true",
        "2024-01-01,           , 2023, false",
        "          , 2023-01-01, 2023, true",
        "          , 2022-12-31, 2023, false",
        "          ,           , 1999, true",
    })
    void countsForEveryYearOfWhichItHasOneDay(
            @Nullable LocalDate from, @Nullable LocalDate to, int year, boolean counts) {
        assertThat(new Period(from, to).overlaps(Year.of(year))).isEqualTo(counts);
    }

    @Test
    void sharesTheDayOnWhichOneEndsAndTheOtherBegins() {
        var day = LocalDate.of(2025, 6, 30);

        assertThat(new Period(null, day).overlaps(new Period(day, null))).isTrue();
        assertThat(new Period(null, day).overlaps(new Period(day.plusDays(1), null)))
                .isFalse();
    }

    @Test
    void mayLastOneDayButNotEndBeforeItBegins() {
        var day = LocalDate.of(2025, 6, 30);

        assertThat(new Period(day, day).isInOrder()).isTrue();
        assertThat(new Period(day, day.minusDays(1)).isInOrder()).isFalse();
    }
}
