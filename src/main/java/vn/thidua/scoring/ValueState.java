package vn.thidua.scoring;

/** What a cell says; the four are never confused, and zero is a number. */
public enum ValueState {
    /** A figure, count, choice or judgement was given. */
    NUMBER,
    /** Không phát sinh: there was nothing to be done in the year. */
    NOTHING_AROSE,
    /** Chưa có số liệu: scores 0 and blocks the final submission unless a reason is given. */
    NOT_YET_AVAILABLE,
    /** Không áp dụng: the criterion does not concern the unit. */
    NOT_APPLICABLE
}
