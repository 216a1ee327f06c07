package vn.thidua.archives;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One trial run or import, as far as it has come.
 *
 * @param file the table that it is at
 * @param done rows so far, of {@code total}
 * @param report once it has ended in order
 */
public record ImportRun(
        UUID upload,
        Kind kind,
        String fileName,
        State state,
        String file,
        int done,
        int total,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable ImportReport report) {

    /** What is done with the files. */
    public enum Kind {
        REHEARSAL,
        TAKING
    }

    /** How far it has come; {@code BROKEN} when the server that ran it is gone, in which case nothing was taken in. */
    public enum State {
        RUNNING,
        ENDED,
        FAILED,
        BROKEN
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether the files are in. */
    public boolean hasTaken() {
        return kind == Kind.TAKING && report != null && report.isClean();
    }
}
