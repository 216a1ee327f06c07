package vn.thidua.awards;

/** What a unit can be awarded for a year of emulation, the highest first. */
public enum AwardType {
    /** Cờ thi đua của Chính phủ. */
    GOVERNMENT_FLAG,
    /** Cờ thi đua của Ủy ban nhân dân tỉnh. */
    PROVINCIAL_FLAG,
    /** Bằng khen. */
    CERTIFICATE_OF_MERIT,
    /** Giấy khen. */
    COMMENDATION_LETTER
}
