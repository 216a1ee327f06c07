package vn.thidua.dossiers;

/** How far a unit's report has come: nháp, (chờ thủ trưởng ký duyệt,) đã nộp, kiểm tra chéo, giải trình, cụm chốt, tỉnh thẩm định, công bố. */
public enum Stage {
    DRAFT,
    /** On the desk of the unit's own head, where the unit wants that. */
    AWAITING_HEAD,
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
