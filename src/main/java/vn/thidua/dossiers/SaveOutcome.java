package vn.thidua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/**
 * What became of one cell that was to be saved.
 *
 * @param now the entry as it stands after the attempt; with a conflict, what someone else saved meanwhile
 * @param refusal why the figure was not taken, where it was refused
 */
public record SaveOutcome(
        Subject subject,
        Result result,
        @Nullable EntryView now,
        @Nullable RuleViolation refusal) {

    /** How the attempt ended. */
    public enum Result {
        SAVED,
        CONFLICT,
        REFUSED
    }

    static SaveOutcome saved(EntryView now) {
        return new SaveOutcome(now.subject(), Result.SAVED, now, null);
    }

    static SaveOutcome conflict(EntryView now) {
        return new SaveOutcome(now.subject(), Result.CONFLICT, now, null);
    }

    static SaveOutcome refused(Subject subject, @Nullable EntryView now, RuleViolation refusal) {
        return new SaveOutcome(subject, Result.REFUSED, now, refusal);
    }
}
