package vn.thidua.seasons;

/** The review in the middle of the year (sơ kết) and the one that closes it (tổng kết). */
public enum MeetingType {
    MID_YEAR,
    YEAR_END
}
