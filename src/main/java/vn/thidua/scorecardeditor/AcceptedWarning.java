package vn.thidua.scorecardeditor;

/**
 * A warning that stood when a table was issued, and why it may stand.
 *
 * @param finding the finding's code
 * @param place the code of the criterion, group or class that it concerns; empty for the table as a whole
 */
public record AcceptedWarning(String finding, String place, String reason) {}
