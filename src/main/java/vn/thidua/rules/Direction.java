package vn.thidua.rules;

/** Whether a larger or a smaller figure of an indicator is the better result. */
public enum Direction {
    HIGHER_BETTER,
    LOWER_BETTER
}
