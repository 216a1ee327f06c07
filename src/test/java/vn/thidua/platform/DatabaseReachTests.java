package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseReachTests {

    private final AtomicLong now = new AtomicLong();
    private final ArrayDeque<Runnable> behind = new ArrayDeque<>();
    private final AtomicInteger knocks = new AtomicInteger();
    private final DatabaseReach database = new DatabaseReach(knocks::incrementAndGet, behind::add, now::get);

    @Test
    void isInDoubtWhileSomebodyWaitsForLongerThanTwoSeconds() {
        var doubts = database.ask(() -> {
            now.addAndGet(Duration.ofMillis(1_900).toNanos());
            var before = database.isInDoubt();
            now.addAndGet(Duration.ofMillis(200).toNanos());
            return new boolean[] {before, database.isInDoubt()};
        });

        assertThat(doubts).containsExactly(false, true);
        assertThat(database.isInDoubt()).as("it has answered").isFalse();
        assertThat(database.isAway()).isFalse();
    }

    @Test
    void isAwayFromAFailureOnUntilAKnockIsAnswered() {
        database.knock();
        assertThat(knocks).as("while it answers nobody knocks").hasValue(0);

        database.failed(new CannotCreateTransactionException("no connection"));
        assertThat(database.isAway()).isTrue();
        assertThat(database.isInDoubt()).isTrue();
        database.knock();

        assertThat(knocks).hasValue(1);
        assertThat(database.isAway()).isFalse();
    }

    @Test
    void letsABriefQuestionWaitForASecondAtMost() {
        var asked = new AtomicInteger();

        assertThatCode(() -> database.askBriefly(asked::incrementAndGet)).doesNotThrowAnyException();

        assertThat(asked).as("still on its way").hasValue(0);
        assertThat(behind).hasSize(1);
        behind.remove().run();
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksNothingBrieflyWhileItIsAway() {
        database.failed(new CannotCreateTransactionException("no connection"));

        database.askBriefly(() -> {});

        assertThat(behind).isEmpty();
    }

    @Test
    void keepsTheFailureOfABriefQuestionFromTheReader() {
        var sync = new DatabaseReach(() -> {}, Runnable::run, now::get);

        sync.askBriefly(() -> {
            throw new CannotCreateTransactionException("no connection");
        });

        assertThat(sync.isAway()).isTrue();
    }
}
