package vn.thidua.journal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking the chain from its first row to its last.
 *
 * @param rows how many rows were in order
 * @param broken the first row that is not; null when all are
 */
public record Verification(long rows, String head, @Nullable Broken broken) implements Serializable {

    /** How a row gives away that it, or the row before it, is not what was written. */
    public enum Fault {
        /** A row is missing before this one. */
        GAP,
        /** The row does not follow the one before it. */
        CHAIN,
        /** The row's content is not what was sealed. */
        CONTENT
    }

    /** The first row that is not in order. */
    public record Broken(long position, Fault fault) implements Serializable {}

    public boolean intact() {
        return broken == null;
    }
}
