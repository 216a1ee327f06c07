package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class LastKnownTests {

    private final AtomicBoolean back = new AtomicBoolean();
    private final DatabaseReach database = new DatabaseReach(
            () -> {
                if (!back.get()) {
                    fails();
                }
            },
            Runnable::run,
            System::nanoTime);
    private final LastKnown known = new LastKnown(database);

    private static String fails() {
        throw new CannotCreateTransactionException("no connection");
    }

    @Test
    void isAskedAnewWhileTheDatabaseAnswers() {
        assertThat(known.of("years", () -> "2022")).isEqualTo("2022");
        assertThat(known.of("years", () -> "2023")).isEqualTo("2023");
        assertThat(known.standIns()).isZero();
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
        assertThat(known.standIns()).isEqualTo(10);
    }

    @Test
    void isAskedAnewOnceTheDatabaseIsBack() {
        known.of("years", () -> "2022");
        known.of("years", LastKnownTests::fails);

        assertThatThrownBy(database::knock).isInstanceOf(CannotCreateTransactionException.class);
        assertThat(known.of("years", () -> "2023")).isEqualTo("2022");
        back.set(true);
        database.knock();

        assertThat(known.of("years", () -> "2023")).isEqualTo("2023");
    }

    @Test
    void cannotKnowWhatWasNeverAnsweredAndLetsNobodyWaitForItTwice() {
        assertThatThrownBy(() -> known.of("years", LastKnownTests::fails))
                .isInstanceOf(CannotCreateTransactionException.class);

        assertThatThrownBy(() -> known.of("units", () -> "asked all the same"))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .matches(Outage::isBehind);
    }

    @Test
    void hidesNoDefectOfOurs() {
        known.of("years", () -> "2023");

        assertThatThrownBy(() -> known.of("years", () -> {
                    throw new DataIntegrityViolationException("ours");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(known.of("years", () -> "2024")).isEqualTo("2024");
    }

    @Test
    @Timeout(10)
    void standsInForADatabaseThatHangsAndTellsOthersToComeBack() {
        var hangs = new AtomicBoolean();
        var hanging = new LastKnown(new DatabaseReach(
                () -> {},
                question -> {
                    if (!hangs.get()) {
                        question.run();
                    }
                },
                System::nanoTime));
        hanging.of("years", () -> "2023");
        hangs.set(true);

        assertThat(hanging.of("years", () -> "2024")).isEqualTo("2023");
        assertThat(hanging.standIns()).isEqualTo(1);
        assertThatThrownBy(() -> hanging.now(() -> "a content that nobody has read yet"))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .matches(Outage::isBehind);
    }
}
