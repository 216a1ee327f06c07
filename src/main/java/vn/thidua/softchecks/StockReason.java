package vn.thidua.softchecks;

/** Reasons that are given often, each by one click. */
public enum StockReason {
    SOURCE_CONFIRMED,
    DEFINITION_CHANGED,
    NEW_WORK,
    DISASTER
}
