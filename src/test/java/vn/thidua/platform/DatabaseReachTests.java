package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
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
        assertThat(behind).as("the question, and a knock").hasSize(2);
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

    @Test
    @Timeout(10)
    void givesUpAQuestionThatHangsAndSparesTheNextReaderTheWait() {
        assertThatThrownBy(() -> database.askWhileItAnswers(() -> "too late"))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .matches(Outage::isBehind);
        assertThat(behind).as("the question and a knock").hasSize(2);

        now.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThatThrownBy(() -> database.askWhileItAnswers(() -> "too late"))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(behind)
                .as("nobody knocks a second time while a knock is unanswered")
                .hasSize(3);
    }

    @Test
    @Timeout(10)
    void waitsForLongWorkOfADatabaseThatOpens() {
        var opened = new CountDownLatch(1);
        var working = new DatabaseReach(opened::countDown, question -> new Thread(question).start(), now::get);

        var answer = working.askWhileItAnswers(() -> {
            await(opened);
            return "after the knock";
        });

        assertThat(answer).isEqualTo("after the knock");
    }

    @Test
    void tellsWhyAQuestionFailed() {
        var sync = new DatabaseReach(() -> {}, Runnable::run, now::get);

        assertThatThrownBy(() -> sync.askWhileItAnswers(() -> {
                    throw new CannotCreateTransactionException("no connection");
                }))
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(sync.isAway()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
