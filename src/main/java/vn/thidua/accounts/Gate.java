package vn.thidua.accounts;

/** What stands between a right password and the portal. */
public enum Gate {
    /** Nothing: the holder is in. */
    OPEN,
    /** A code from the phone, or a recovery code. */
    CODE,
    /** The holder's duties ask for a second factor, and there is none yet. */
    SET_UP
}
