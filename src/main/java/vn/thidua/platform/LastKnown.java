package vn.thidua.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers the last answer to each question about what is published, for the time when the database is away. While it
 * answers, it is asked every time, so that every node shows a publication at once; once it fails, one request every few
 * seconds finds out whether it is back, and all others are served from memory without waiting.
 */
@Component
public class LastKnown {

    private static final Logger LOG = LoggerFactory.getLogger(LastKnown.class);

    private static final int MOST = 2_000;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Map<Object, Object> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    };

    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean probing = new AtomicBoolean();
    private final AtomicLong askAgainAt = new AtomicLong();

    /** The answer, or the last one while the database is away; what was never answered fails as it would without this. */
    @SuppressWarnings("unchecked") // what is kept under a question is what its source answered
    public <T> T of(Object question, Supplier<T> source) {
        if (isChanging()) {
            return source.get();
        }
        var known = (T) recall(question);
        if (known != null && away.get() && !mayProbe()) {
            return known;
        }
        try {
            var answer = source.get();
            keep(question, answer);
            if (away.compareAndSet(true, false)) {
                LOG.info("The database answers again");
            }
            return answer;
        } catch (RuntimeException failure) {
            if (!Outage.isBehind(failure)) {
                throw failure;
            }
            askAgainAt.set(System.nanoTime() + PAUSE.toNanos());
            if (away.compareAndSet(false, true)) {
                LOG.warn("The database does not answer; what is published is shown as last known");
            }
            if (known == null) {
                throw failure;
            }
            return known;
        } finally {
            probing.set(false);
        }
    }

    /** What a transaction is about to publish is nobody else's to see, and may never come to be. */
    private static boolean isChanging() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private boolean mayProbe() {
        return System.nanoTime() - askAgainAt.get() > 0 && probing.compareAndSet(false, true);
    }

    private synchronized @Nullable Object recall(Object question) {
        return answers.get(question);
    }

    private synchronized void keep(Object question, Object answer) {
        answers.put(question, answer);
    }
}
