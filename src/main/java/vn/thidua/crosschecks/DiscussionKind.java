package vn.thidua.crosschecks;

/** A remark asks or notes; an objection contests the figure and has to be answered and ruled on. */
public enum DiscussionKind {
    REMARK,
    OBJECTION
}
