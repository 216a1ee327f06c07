package vn.thidua.awards;

/** How far an award has come. A rank is no award, and neither is a proposal. */
public enum AwardStatus {
    /** The cluster proposes it. */
    PROPOSED,
    /** A decision grants it. */
    AWARDED,
    /** A later decision takes it back. */
    REVOKED
}
