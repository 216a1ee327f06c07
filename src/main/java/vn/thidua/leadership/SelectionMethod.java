package vn.thidua.leadership;

/** How a seat was filled: by turns, by the members' vote, or by the province. */
public enum SelectionMethod {
    ROTATION,
    ELECTED,
    APPOINTED
}
