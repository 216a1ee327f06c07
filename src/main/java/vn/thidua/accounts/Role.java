package vn.thidua.accounts;

/**
 * What an account may be trusted with; the name is also its authority. Leading a cluster is no role: it follows from the
 * leadership term of the year ({@link Actor#leads}). Checking is none either: checkers are assigned.
 */
public enum Role {
    /** Types the figures of the own unit and hands its report in. */
    UNIT_EDITOR,
    /** Signs off the own unit's report; usually its head. */
    UNIT_APPROVER,
    /** Appraises reports and looks after the clusters' year for the province. */
    PROVINCIAL_REVIEWER,
    /** Publishes results and corrects what was published. */
    PROVINCIAL_PUBLISHER,
    /** Looks after accounts, units, scorecards and the journal; has no say in any figure. */
    ADMINISTRATOR;

    /** Whether the role only means something together with a unit. */
    public boolean needsUnit() {
        return this == UNIT_EDITOR || this == UNIT_APPROVER;
    }
}
