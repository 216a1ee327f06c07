package vn.thidua.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether it is worth waiting for the database. Once a question failed, or has been without an answer for two seconds, readers of
 * public pages do not wait for theirs; the portal itself knocks until the database answers again.
 */
@Component
public class DatabaseReach {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseReach.class);

    /** Longer than any question takes that a public page asks, on a busy machine too. */
    private static final Duration DOUBTFUL = Duration.ofSeconds(2);

    /** As long as a reader may wait for the answer to a question that can do without. */
    private static final Duration BRIEF = Duration.ofSeconds(1);

    /** Enough for an answer of a database that answers, where somebody waits too long already. */
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Runnable knock;
    private final Executor behind;
    private final LongSupplier nanos;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicReference<@Nullable Long> waitingSince = new AtomicReference<>();
    private final AtomicReference<@Nullable Knocking> knocking = new AtomicReference<>();

    @Autowired
    DatabaseReach(JdbcClient jdbc) {
        this(
                () -> jdbc.sql("select 1").query(Integer.class).single(),
                new SimpleAsyncTaskExecutor("database-reach-"),
                System::nanoTime);
    }

    DatabaseReach(Runnable knock, Executor behind, LongSupplier nanos) {
        this.knock = knock;
        this.behind = behind;
        this.nanos = nanos;
    }

    /** A knock on its way, and since when. */
    private record Knocking(CompletableFuture<Boolean> opened, long since) {}

    /** Whether the last question failed, and none has been answered since. */
    public boolean isAway() {
        return away.get();
    }

    /** Whether the database is away or leaves somebody waiting who should have had an answer. */
    public boolean isInDoubt() {
        return isAway() || somebodyWaitsFor(DOUBTFUL);
    }

    private boolean somebodyWaitsFor(Duration time) {
        var since = waitingSince.get();
        return since != null && nanos.getAsLong() - since > time.toNanos();
    }

    /** The answer of the database; what it did is noted for all who ask after. */
    public <T> T ask(Supplier<T> question) {
        var now = Long.valueOf(nanos.getAsLong());
        var longest = waitingSince.compareAndSet(null, now);
        try {
            var answer = question.get();
            answered();
            return answer;
        } catch (RuntimeException failure) {
            if (Outage.isBehind(failure)) {
                failed(failure);
            }
            throw failure;
        } finally {
            if (longest) {
                waitingSince.set(null);
            }
        }
    }

    /** Asks, but waits no longer than a reader may notice: what takes longer goes on by itself, and in doubt nothing is asked. */
    public void askBriefly(Runnable question) {
        if (isInDoubt()) {
            return;
        }
        var answer = CompletableFuture.runAsync(() -> ask(answering(question)), behind)
                .exceptionally(failure -> {
                    LOG.warn(
                            "A brief question to the database failed: {}",
                            NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
                    return null;
                });
        if (!hasCome(answer, BRIEF)) {
            beginToKnock();
        }
    }

    /**
     * The answer of a database that answers, however long it works. After a second without one somebody knocks, and if nobody opens
     * within another the question is given up, whatever becomes of it: a reader is told to come back rather than left waiting.
     */
    public <T> T askWhileItAnswers(Supplier<T> question) {
        var patience = isInDoubt() ? GLANCE : BRIEF;
        if (somebodyWaitsFor(GLANCE)) {
            beginToKnock();
        }
        var answer = CompletableFuture.supplyAsync(() -> ask(question), behind);
        while (!hasCome(answer, patience)) {
            if (!opens()) {
                throw new DataAccessResourceFailureException("The database leaves questions without an answer");
            }
        }
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }

    private boolean opens() {
        var knock = beginToKnock();
        var left = BRIEF.minusNanos(nanos.getAsLong() - knock.since());
        return hasCome(knock.opened(), left.isNegative() ? Duration.ZERO : left)
                && !knock.opened().isCompletedExceptionally();
    }

    /** One knock at a time, whoever waits for it. */
    private synchronized Knocking beginToKnock() {
        var under = knocking.get();
        if (under == null || under.opened().isDone()) {
            under = new Knocking(CompletableFuture.supplyAsync(() -> ask(answering(knock)), behind), nanos.getAsLong());
            knocking.set(under);
        }
        return under;
    }

    private static boolean hasCome(CompletableFuture<?> answer, Duration time) {
        return answer.handle((given, failure) -> true)
                .completeOnTimeout(false, time.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static Supplier<Boolean> answering(Runnable question) {
        return () -> {
            question.run();
            return true;
        };
    }

    /** Finds out whether the database is back. */
    @Scheduled(fixedDelayString = "2s")
    void knock() {
        if (isAway()) {
            ask(answering(knock));
        }
    }

    void answered() {
        if (away.compareAndSet(true, false)) {
            LOG.info("The database answers again");
        }
    }

    void failed(Throwable failure) {
        if (away.compareAndSet(false, true)) {
            LOG.warn(
                    "The database does not answer; what is published is shown as last known: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        }
    }
}
