package vn.thidua.dossiers;

/** How far a unit's report has come: nháp, đã nộp, kiểm tra chéo, giải trình, cụm chốt, tỉnh thẩm định, công bố. */
public enum Stage {
    DRAFT,
    SUBMITTED,
    CROSS_CHECK,
    EXPLANATION,
    CLUSTER_CLOSED,
    APPRAISED,
    PUBLISHED;

    /** Whether the report has come at least as far as the given stage. */
    public boolean hasReached(Stage other) {
        return compareTo(other) >= 0;
    }
}
