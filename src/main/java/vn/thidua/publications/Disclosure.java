package vn.thidua.publications;

import vn.thidua.signedpapers.SignedForm;

/**
 * How much of the scoring a publication shows. A cluster may show no more than the first three places; what is not shown is not
 * in the frozen content either, so that no page, file or defect can give it away.
 */
public enum Disclosure {
    /** Places 1 to 3, no points. */
    PODIUM,
    /** All places, totals and groups. */
    TOTALS,
    /** All criteria, with the derivation of each point. */
    CRITERIA;

    public boolean showsTotals() {
        return this != PODIUM;
    }

    /** A table of all points and places is no paper for everybody where these are not shown, whatever was said when it was attached. */
    boolean shows(SignedForm form) {
        return form != SignedForm.SCORE_SUMMARY || showsTotals();
    }

    public boolean showsCriteria() {
        return this == CRITERIA;
    }
}
