package vn.thidua.awards;

/** Where the knowledge of an award comes from. */
public enum AwardOrigin {
    /** It went its way in this portal. */
    RECORDED,
    /** Taken over from a published source. */
    PUBLISHED,
    /** Made up for the trial. */
    ILLUSTRATIVE
}
