package vn.thidua.rules;

/** The ledger to which the points of a group belong: the three are kept apart everywhere, only totals add them. */
public enum GroupKind {
    /** Điểm chuẩn: counts towards the nominal maximum. */
    BASE,
    /** Điểm thưởng: on top of the maximum, within the bonus cap. */
    BONUS,
    /** Điểm trừ: points are entered as amounts and taken off. */
    PENALTY
}
