package vn.thidua.scoring;

/** What a criterion's points came from. */
public enum Applied {
    /** Its rule. */
    RULE,
    /** The sum of its sub-criteria. */
    SUM,
    /** The policies for what does not apply or has no target. */
    FULL_SCORE,
    REDUCE_MAX,
    SEPARATE_GROUP,
    ZERO,
    /** Nothing was entered yet. */
    NOT_YET_AVAILABLE
}
