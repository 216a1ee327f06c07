package vn.thidua.crosschecks;

/** How a remark or objection stands at an hour. */
public enum DiscussionState {
    /** A remark that waits to be settled. */
    OPEN,
    /** A remark that is settled. */
    RESOLVED,
    /** An objection that the owner still has time to answer. */
    AWAITING_ANSWER,
    /** An objection whose hour has come without an answer: it waits for the head. */
    ESCALATED,
    /** An objection that was answered and waits for the head. */
    ANSWERED,
    /** An objection that was right. */
    UPHELD,
    /** An objection that was not. */
    DISMISSED;

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return this != RESOLVED && this != UPHELD && this != DISMISSED;
    }

    /** Whether it waits for the head's ruling. */
    public boolean awaitsRuling() {
        return this == ESCALATED || this == ANSWERED;
    }
}
