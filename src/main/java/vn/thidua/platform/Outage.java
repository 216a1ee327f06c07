package vn.thidua.platform;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a database that is away, busy or full from a defect of ours. Both arrive as exceptions, but only the first passes
 * by itself: its answer is 503 and "try again", never 500.
 */
public final class Outage {

    /** SQLSTATE classes: connection lost, no resources (disk, memory, connections), stopped by the operator or by time. */
    private static final Set<String> PASSING = Set.of("08", "53", "57");

    /** Somebody else holds a row or a table for longer than anybody may wait. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Outage() {}

    /** Whether the database's absence stands behind this failure, however deep. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingFailureException) {
                return false;
            }
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof SQLTransientException
                    // Beginning, commit or rollback failed, which is the connection's doing
                    || cause instanceof TransactionException
                    || cause instanceof SQLException refused && isPassing(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (PASSING.contains(state.substring(0, 2)) || LOCK_NOT_AVAILABLE.equals(state));
    }
}
