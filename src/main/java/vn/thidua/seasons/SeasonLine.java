package vn.thidua.seasons;

/**
 * A cluster's year in a list.
 *
 * @param scored whether it is decided by which scorecard it is scored
 */
public record SeasonLine(SeasonId id, boolean scored) {}
