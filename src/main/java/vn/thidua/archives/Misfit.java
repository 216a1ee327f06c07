package vn.thidua.archives;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;

/** Something in a file that cannot be taken in: where it stands, and why. */
final class Misfit extends RuntimeException {

    /** Something that is spoken of and is not there. */
    static final String UNKNOWN = "archives.unknown";

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String column;
    private final transient RuleViolation why;

    Misfit(String file, int line, String column, RuleViolation why) {
        super(file + ":" + line + " " + why.getMessage());
        this.file = file;
        this.line = line;
        this.column = column;
        this.why = why;
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    String column() {
        return column;
    }

    RuleViolation why() {
        return why;
    }

    private static String column(@Nullable DataRow row, RuleViolation refusal) {
        return row == null ? "" : row.columnOf(refusal);
    }

    /** Lets a row act; what a rule refuses, or does not find, is told at that row. */
    static void at(String file, @Nullable DataRow row, Runnable act) {
        var line = row == null ? 0 : row.line();
        try {
            act.run();
        } catch (RuleViolation refusal) {
            throw new Misfit(file, line, column(row, refusal), refusal);
        } catch (NotFound unknown) {
            var refusal = new RuleViolation(UNKNOWN, String.valueOf(unknown.getMessage()));
            throw new Misfit(file, line, column(row, refusal), refusal);
        }
    }
}
