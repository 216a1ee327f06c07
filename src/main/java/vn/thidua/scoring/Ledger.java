package vn.thidua.scoring;

/** Whose figures are scored. The last authorised one wins; the earlier ones stay readable. */
public enum Ledger {
    /** Tự chấm: as the unit claims. */
    CLAIMED,
    /** Cụm kiểm tra: as the cluster's cross-check leaves it. */
    CHECKED,
    /** Tỉnh thẩm định: as the province appraises it. */
    APPRAISED
}
