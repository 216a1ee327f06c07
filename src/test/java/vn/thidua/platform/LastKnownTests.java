package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class LastKnownTests {

    private final LastKnown known = new LastKnown();

    private static String fails() {
        throw new CannotCreateTransactionException("no connection");
    }

    @Test
    void isAskedAnewWhileTheDatabaseAnswers() {
        assertThat(known.of("years", () -> "2022")).isEqualTo("2022");
        assertThat(known.of("years", () -> "2023")).isEqualTo("2023");
    }

    @Test
    void standsInWhileTheDatabaseIsAwayAndSparesItTheQuestion() {
        known.of("years", () -> "2023");
        var asked = new AtomicInteger();

        for (var reader = 0; reader < 10; reader++) {
            assertThat(known.of("years", () -> {
                        asked.incrementAndGet();
                        return fails();
                    }))
                    .isEqualTo("2023");
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void cannotKnowWhatWasNeverAnswered() {
        assertThatThrownBy(() -> known.of("years", LastKnownTests::fails))
                .isInstanceOf(CannotCreateTransactionException.class);
    }

    @Test
    void hidesNoDefectOfOurs() {
        known.of("years", () -> "2023");

        assertThatThrownBy(() -> known.of("years", () -> {
                    throw new DataIntegrityViolationException("ours");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
