package vn.thidua.seasons;

/** The steps of a cluster's year, in the order in which they usually come. */
public enum Milestone {
    TARGETS,
    PACT,
    MID_YEAR,
    SELF_SCORE,
    CROSS_CHECK,
    MEETING,
    PROVINCE_FILE,
    APPRAISAL,
    RELEASE
}
