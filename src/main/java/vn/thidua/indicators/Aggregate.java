package vn.thidua.indicators;

/** Whether figures of several units can be added up: amounts can, rates cannot. */
public enum Aggregate {
    SUM,
    NONE
}
