package vn.thidua.dossiers;

import static vn.thidua.dossiers.Party.CLUSTER_HEAD;
import static vn.thidua.dossiers.Party.OWN_EDITOR;
import static vn.thidua.dossiers.Party.OWN_HEAD;
import static vn.thidua.dossiers.Party.PUBLISHER;
import static vn.thidua.dossiers.Party.REVIEWER;
import static vn.thidua.dossiers.Stage.APPRAISED;
import static vn.thidua.dossiers.Stage.AWAITING_HEAD;
import static vn.thidua.dossiers.Stage.CLUSTER_CLOSED;
import static vn.thidua.dossiers.Stage.CROSS_CHECK;
import static vn.thidua.dossiers.Stage.DRAFT;
import static vn.thidua.dossiers.Stage.EXPLANATION;
import static vn.thidua.dossiers.Stage.PUBLISHED;
import static vn.thidua.dossiers.Stage.SUBMITTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The whole workflow of a report: what each step leads from and to, and who may take it. A draft that was reopened goes
 * straight back to where the cluster had closed it ({@link #RESUBMIT}); {@link #EXTEND} renews a return or reopening
 * whose time ran out, and {@link #TAKE_IN} or {@link #TAKE_IN_AGAIN} ends it without the unit, so that no report is stuck. Where the unit's head signs off ({@link SignOff}), {@link #PRESENT} and
 * {@link #SIGN} or {@link #SIGN_AGAIN} stand in the place of {@link #SUBMIT} and {@link #RESUBMIT}.
 */
public enum Step {
    SUBMIT(from(DRAFT), SUBMITTED, by(OWN_EDITOR)),
    PRESENT(from(DRAFT), AWAITING_HEAD, by(OWN_EDITOR)),
    SIGN(from(AWAITING_HEAD), SUBMITTED, by(OWN_HEAD)),
    SIGN_AGAIN(from(AWAITING_HEAD), CLUSTER_CLOSED, by(OWN_HEAD)),
    DECLINE(from(AWAITING_HEAD), DRAFT, by(OWN_HEAD)),
    TAKE_BACK(from(AWAITING_HEAD), DRAFT, by(OWN_EDITOR)),
    RETURN(from(SUBMITTED, CROSS_CHECK, EXPLANATION), DRAFT, by(CLUSTER_HEAD, REVIEWER)),
    START_CROSS_CHECK(from(SUBMITTED), CROSS_CHECK, by(CLUSTER_HEAD, REVIEWER)),
    ASK_EXPLANATION(from(CROSS_CHECK), EXPLANATION, by(CLUSTER_HEAD, REVIEWER)),
    EXPLAIN(from(EXPLANATION), CROSS_CHECK, by(OWN_EDITOR)),
    CLOSE(from(CROSS_CHECK, EXPLANATION), CLUSTER_CLOSED, by(CLUSTER_HEAD, REVIEWER)),
    APPRAISE(from(CLUSTER_CLOSED), APPRAISED, by(REVIEWER)),
    PUBLISH(from(APPRAISED), PUBLISHED, by(PUBLISHER)),
    REOPEN(from(CLUSTER_CLOSED, APPRAISED, PUBLISHED), DRAFT, by(REVIEWER)),
    EXTEND(from(DRAFT), DRAFT, by(CLUSTER_HEAD, REVIEWER)),
    RESUBMIT(from(DRAFT), CLUSTER_CLOSED, by(OWN_EDITOR)),
    TAKE_IN(from(DRAFT), SUBMITTED, by(CLUSTER_HEAD, REVIEWER)),
    TAKE_IN_AGAIN(from(DRAFT), CLUSTER_CLOSED, by(REVIEWER));

    private final Set<Stage> from;
    private final Stage to;
    private final Set<Party> parties;

    Step(Set<Stage> from, Stage to, Set<Party> parties) {
        this.from = from;
        this.to = to;
        this.parties = parties;
    }

    /** Whether the step leads on from this stage. A draft's next step depends on why it is open. */
    boolean leadsFrom(Stage stage, Opening.Cause openedBecause) {
        return from.contains(stage) && fits(openedBecause);
    }

    private boolean fits(Opening.Cause openedBecause) {
        return switch (this) {
            case SUBMIT, SIGN -> openedBecause != Opening.Cause.REOPENED;
            case RESUBMIT, SIGN_AGAIN -> openedBecause == Opening.Cause.REOPENED;
            case TAKE_IN -> openedBecause == Opening.Cause.RETURNED;
            case TAKE_IN_AGAIN -> openedBecause == Opening.Cause.REOPENED;
            case EXTEND -> openedBecause != Opening.Cause.NEW;
            default -> true;
        };
    }

    Set<Party> parties() {
        return parties;
    }

    /** Whether the unit's cells open with this step, for which a reason, a scope and an expiry are due. */
    boolean opensCells() {
        return this == RETURN || this == REOPEN || this == EXTEND;
    }

    /** Whether whoever takes the step has to say why. */
    boolean needsReason() {
        return opensCells() || endsOpening() || this == ASK_EXPLANATION || this == EXPLAIN || this == DECLINE;
    }

    /** Whether others take the report in as it stands, since the time of a return or reopening is over and the unit is silent. */
    public boolean endsOpening() {
        return this == TAKE_IN || this == TAKE_IN_AGAIN;
    }

    /** Whether the unit's figures are handed in with this step. */
    boolean handsIn() {
        return endsOpening() || this == SUBMIT || this == RESUBMIT || this == SIGN || this == SIGN_AGAIN;
    }

    /** Whether the draft is over: every cell has to be answered then. */
    boolean endsDraft() {
        return from.contains(DRAFT) && to != DRAFT;
    }

    /** Whether a return or reopening goes on as it was, with its reason, its cells and its time. */
    boolean keepsOpening() {
        return this == PRESENT || this == DECLINE || this == TAKE_BACK || this == PUBLISH;
    }

    Set<Stage> from() {
        return from;
    }

    public Stage to() {
        return to;
    }

    private static Set<Stage> from(Stage... stages) {
        return EnumSet.copyOf(Arrays.asList(stages));
    }

    private static Set<Party> by(Party... parties) {
        return EnumSet.copyOf(Arrays.asList(parties));
    }
}
