package vn.thidua.softchecks;

/** What can look unlikely about a figure. It is asked about and never refused. */
public enum SoftCheck {
    /** A thousand times too large or too small, as when đồng are typed for nghìn đồng. */
    THOUSANDFOLD,
    /** Far from last year's figure. */
    JUMP,
    /** A completion rate outside its usual band. */
    RATIO,
    /** Parts that come to more than their total, or do not come to it. */
    PARTS,
    /** Far from what the other members of the cluster report. */
    FAR
}
