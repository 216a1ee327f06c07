package vn.thidua.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers the last answer to each question about what is published, for the time when the database is away. While it
 * answers, it is asked every time, so that every node shows a publication at once; while it is out of reach, everybody is served
 * from memory, and nobody waits.
 */
@Component
public class LastKnown {

    private static final int MOST = 2_000;

    private final DatabaseReach database;

    private final Map<Object, Object> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    };

    private final AtomicLong standIns = new AtomicLong();

    LastKnown(DatabaseReach database) {
        this.database = database;
    }

    /** The answer, or the last one while the database is away; what was never answered fails as it would without this. */
    @SuppressWarnings("unchecked") // what is kept under a question is what its source answered
    public <T> T of(Object question, Supplier<T> source) {
        if (isChanging()) {
            return source.get();
        }
        var known = (T) recall(question);
        if (known != null && database.isInDoubt()) {
            return standIn(known);
        }
        try {
            var answer = now(source);
            keep(question, answer);
            return answer;
        } catch (RuntimeException failure) {
            if (known == null || !Outage.isBehind(failure)) {
                throw failure;
            }
            return standIn(known);
        }
    }

    /** The answer to a question whose answers are not kept here; nobody waits long for a database that does not answer. */
    public <T> T now(Supplier<T> source) {
        if (database.isAway()) {
            throw new DataAccessResourceFailureException("The database did not answer a moment ago");
        }
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? database.ask(source)
                : database.askWhileItAnswers(source);
    }

    /** How often memory has stood in so far: what is made of such answers holds for the moment only. */
    public long standIns() {
        return standIns.get();
    }

    private <T> T standIn(T known) {
        standIns.incrementAndGet();
        return known;
    }

    /** What a transaction is about to publish is nobody else's to see, and may never come to be. */
    private static boolean isChanging() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private synchronized @Nullable Object recall(Object question) {
        return answers.get(question);
    }

    private synchronized void keep(Object question, Object answer) {
        answers.put(question, answer);
    }
}
