package vn.thidua.indicators;

/** Where a target comes from: assigned by the province, resolved by the council, registered in the pact, last year's figure. */
public enum Baseline {
    PROVINCE_ASSIGNED,
    COUNCIL_RESOLUTION,
    PACT_TARGET,
    PREVIOUS_YEAR
}
