package vn.thidua.scoring;

import org.jspecify.annotations.Nullable;

/**
 * A reason why a unit has no place (không xét).
 *
 * @param ref the criterion, or the reason code of the sanction
 * @param text the reason of the sanction in words
 */
public record NotConsidered(
        Cause cause, String ref, @Nullable String text) {

    /** Where the reason lies. */
    public enum Cause {
        /** A decision excludes the unit. */
        EXCLUDED,
        /** An occurrence that takes it out of the ranking. */
        KNOCKOUT,
        /** The self-score came after the last day. */
        REFUSED
    }

    /** Compact form for files, such as {@code KNOCKOUT:VI.3}. */
    public String label() {
        return cause.name() + ":" + ref;
    }
}
