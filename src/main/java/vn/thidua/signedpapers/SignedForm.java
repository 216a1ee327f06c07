package vn.thidua.signedpapers;

/** What kind of document was signed. */
public enum SignedForm {
    /** Bảng tự chấm điểm, of one unit. */
    SELF_SCORE,
    /** Bản giao ước thi đua. */
    PACT,
    /** Bảng tổng hợp điểm. */
    SCORE_SUMMARY,
    /** Biên bản họp. */
    MEETING_MINUTES,
    /** Biên bản kiểm phiếu. */
    BALLOT_MINUTES,
    /** Tờ trình đề nghị khen thưởng. */
    SUBMISSION,
    /** Báo cáo tổng kết. */
    YEARLY_REPORT,
    /** Quyết định: the province's, never the cluster's. */
    DECISION;

    /** Whether the cluster itself issues it, so that its lead unit may keep the original. */
    public boolean isOfTheCluster() {
        return this != DECISION && this != SELF_SCORE;
    }

    /** Whether one unit alone signs it, keeps it, and reads it beside those who oversee the year. */
    public boolean isOfOneUnit() {
        return this == SELF_SCORE;
    }

    /** Whether it says, before publication, what units claim, what points they got, or how they were voted on. */
    boolean tellsPoints() {
        return this != PACT && this != DECISION;
    }

    /** Whether every member signs it and may therefore read it at once. */
    boolean isSignedByMembers() {
        return this == PACT;
    }
}
