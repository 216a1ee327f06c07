package vn.thidua.leadership;

/** The two seats of a cluster's year: lead unit (cụm trưởng) and deputy (cụm phó). */
public enum LeadershipRole {
    LEAD,
    DEPUTY
}
