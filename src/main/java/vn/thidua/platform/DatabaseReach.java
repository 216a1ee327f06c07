package vn.thidua.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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

    private final Runnable knock;
    private final Executor behind;
    private final LongSupplier nanos;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicReference<@Nullable Long> waitingSince = new AtomicReference<>();

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

    /** Whether the last question failed, and none has been answered since. */
    public boolean isAway() {
        return away.get();
    }

    /** Whether the database is away or leaves somebody waiting who should have had an answer. */
    public boolean isInDoubt() {
        var since = waitingSince.get();
        return isAway() || since != null && nanos.getAsLong() - since > DOUBTFUL.toNanos();
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
        CompletableFuture.runAsync(() -> ask(answering(question)), behind)
                .exceptionally(failure -> {
                    LOG.warn(
                            "A brief question to the database failed: {}",
                            NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
                    return null;
                })
                .completeOnTimeout(null, BRIEF.toMillis(), TimeUnit.MILLISECONDS)
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
