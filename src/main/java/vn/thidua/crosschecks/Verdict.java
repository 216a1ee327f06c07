package vn.thidua.crosschecks;

/** How the head rules on an objection. */
public enum Verdict {
    UPHELD,
    DISMISSED
}
