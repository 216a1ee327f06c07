package vn.thidua.units;

/** What kind of body a unit is; districts, towns and provincial cities ended on 30/06/2025 and stay readable. */
public enum UnitType {
    PROVINCE,
    CITY,
    TOWN,
    DISTRICT,
    COMMUNE,
    WARD,
    SPECIAL_ZONE,
    DEPARTMENT,
    AGENCY,
    ASSOCIATION,
    ENTERPRISE
}
