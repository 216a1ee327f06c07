package vn.thidua.rules;

/**
 * What a criterion earns where it does not apply, where nothing arose, or where no target was assigned to a rule that divides by it.
 * In bonus and penalty groups it is always {@link #ZERO}.
 */
public enum NotApplicablePolicy {
    /** The maximum. */
    FULL_SCORE,
    /** Nothing, and the criterion leaves the maximum as well. */
    REDUCE_MAX,
    /** Units without a target are compared with the best among themselves. */
    SEPARATE_GROUP,
    /** Nothing. */
    ZERO
}
