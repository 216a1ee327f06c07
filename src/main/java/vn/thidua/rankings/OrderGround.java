package vn.thidua.rankings;

/** Why units stand in an order that their points alone do not give. */
public enum OrderGround {
    /** They tie after every tie-breaker, and the meeting decided. */
    TIE,
    /** The ballot departs from the order of points. */
    BALLOT
}
