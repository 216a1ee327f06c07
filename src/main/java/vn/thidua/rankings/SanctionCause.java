package vn.thidua.rankings;

/** The grounds that set a unit aside or limit its class; each needs a document. */
public enum SanctionCause {
    /** Leaders of the unit were disciplined. */
    LEADERS_DISCIPLINED,
    /** An act of the unit was annulled. */
    ACT_ANNULLED,
    /** Evidence was false. */
    FALSE_EVIDENCE,
    /** The unit did not sign the pact. */
    PACT_NOT_SIGNED,
    /** The unit did not report. */
    NO_REPORT,
    /** Another ground, told by the reason. */
    OTHER
}
