package vn.thidua.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxTests {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "9, 256", "10, 360", "12, 360", "200, 360"})
    void waitsTwiceAsLongAfterEachFailureAndNeverMoreThanSixHours(int failures, int minutes) {
        assertThat(Outbox.pause(failures)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void goesOnForAboutTwoDaysBeforeItAsksTheAdministrator() {
        var all = Duration.ZERO;
        for (int failures = 1; failures < Outbox.MOST_ATTEMPTS; failures++) {
            all = all.plus(Outbox.pause(failures));
        }
        assertThat(all).isBetween(Duration.ofHours(40), Duration.ofHours(48));
    }
}
