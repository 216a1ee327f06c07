package vn.thidua.awards;

/** What the standing board says about a proposal before the council votes. */
public enum Opinion {
    AGREED,
    NOT_AGREED
}
