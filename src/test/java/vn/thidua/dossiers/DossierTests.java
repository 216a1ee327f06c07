package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.DEPUTY;
import static vn.thidua.dossiers.SampleDossiers.JOBS;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.NOON;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.OF_TRI_TON;
import static vn.thidua.dossiers.SampleDossiers.PUBLISHER;
import static vn.thidua.dossiers.SampleDossiers.REVENUE;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.dossiers.SampleDossiers.TOMORROW;
import static vn.thidua.dossiers.SampleDossiers.TRI_TON;
import static vn.thidua.dossiers.SampleDossiers.at;
import static vn.thidua.dossiers.SampleDossiers.draft;
import static vn.thidua.dossiers.SampleDossiers.take;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Ledger;

class DossierTests {

    @Test
    void isHandedInByItsOwnEditorOnly() {
        for (var other : List.of(AN_PHU_HEAD, LEAD, DEPUTY, REVIEWER, PUBLISHER, ADMINISTRATOR)) {
            var dossier = draft(OF_AN_PHU);

            assertThatThrownBy(() -> take(dossier, Step.SUBMIT, other))
                    .as(other.login())
                    .isInstanceOf(NotAllowed.class);
            assertThat(dossier.stage()).isEqualTo(Stage.DRAFT);
        }
        assertThat(take(draft(OF_AN_PHU), Step.SUBMIT, AN_PHU_EDITOR).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void isCrossCheckedByTheLeadAndNeverByItsOwnUnit() {
        var ofTheLead = at(Stage.SUBMITTED, OF_TRI_TON);

        assertThatThrownBy(() -> take(ofTheLead, Step.START_CROSS_CHECK, LEAD)).isInstanceOf(NotAllowed.class);
        assertThat(take(ofTheLead, Step.START_CROSS_CHECK, DEPUTY).stage()).isEqualTo(Stage.CROSS_CHECK);

        var ofAnother = at(Stage.SUBMITTED, OF_AN_PHU);
        assertThatThrownBy(() -> take(ofAnother, Step.START_CROSS_CHECK, DEPUTY))
                .isInstanceOf(NotAllowed.class);
        assertThat(take(ofAnother, Step.START_CROSS_CHECK, LEAD).stage()).isEqualTo(Stage.CROSS_CHECK);
    }

    @Test
    void leavesTheLeadersOwnReportToTheProvinceWhileNoDeputyIsKnown() {
        var dossier = at(Stage.SUBMITTED, OF_AN_PHU);

        assertThat(dossier.take(Step.START_CROSS_CHECK, Terms.NONE, REVIEWER, null, NOON)
                        .stage())
                .isEqualTo(Stage.CROSS_CHECK);
    }

    /** Permission first: who may not take a step is not told whether it would be possible now. */
    @ParameterizedTest
    @EnumSource(Step.class)
    void refusesAnUnentitledActorAtEveryStage(Step step) {
        for (var stage : Stage.values()) {
            assertThatThrownBy(() -> take(at(stage, OF_AN_PHU), step, ADMINISTRATOR))
                    .as("%s at %s", step, stage)
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void takesAStepFromItsOwnStagesOnly(Step step) {
        for (var stage : Stage.values()) {
            var dossier = at(stage, OF_AN_PHU);
            var possible = EnumSet.noneOf(Step.class);
            for (var each : Step.values()) {
                if (each.leadsFrom(stage, Opening.Cause.NEW)) {
                    possible.add(each);
                }
            }
            if (possible.contains(step)) {
                assertThat(take(dossier, step, Actor.system()).stage()).isEqualTo(step.to());
            } else {
                assertThatThrownBy(() -> take(dossier, step, Actor.system()))
                        .as("%s at %s", step, stage)
                        .isInstanceOf(RuleViolation.class);
                assertThat(dossier.stage()).isEqualTo(stage);
            }
        }
    }

    @Test
    void goesStraightBackToWhereTheClusterClosedItAfterAReopening() {
        var dossier = take(at(Stage.PUBLISHED, OF_AN_PHU), Step.REOPEN, REVIEWER);

        assertThat(dossier.stage()).isEqualTo(Stage.DRAFT);
        assertThatThrownBy(() -> take(dossier, Step.SUBMIT, AN_PHU_EDITOR)).isInstanceOf(RuleViolation.class);
        assertThat(take(dossier, Step.RESUBMIT, AN_PHU_EDITOR).stage()).isEqualTo(Stage.CLUSTER_CLOSED);
        assertThat(dossier.opening()).isNull();
    }

    @Test
    void keepsTheTimeOfItsFirstSubmissionForLateness() {
        var dossier = at(Stage.SUBMITTED, OF_AN_PHU);

        take(dossier, Step.RETURN, LEAD);
        take(dossier, Step.SUBMIT, AN_PHU_EDITOR).handedIn(7, TOMORROW);

        assertThat(dossier.submittedAt()).isEqualTo(NOON);
        assertThat(dossier.lastSubmittedAt()).isEqualTo(TOMORROW);
        assertThat(dossier.submittedChange()).isEqualTo(7);
    }

    @Test
    void isReturnedOnlyWithAReasonAndATimeToCome() {
        var dossier = at(Stage.SUBMITTED, OF_AN_PHU);

        for (var terms : List.of(
                Terms.NONE,
                Terms.because("Thiếu minh chứng."),
                Terms.open(" ", Set.of(), TOMORROW),
                Terms.open("Thiếu minh chứng.", Set.of(), NOON))) {
            assertThatThrownBy(() -> dossier.take(Step.RETURN, terms, LEAD, TRI_TON, NOON))
                    .as(terms.toString())
                    .isInstanceOf(RuleViolation.class);
        }
        assertThat(dossier.stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void opensOnlyTheCellsOfItsReturnAndOnlyForTheTimeGiven() {
        var dossier = at(Stage.SUBMITTED, OF_AN_PHU);

        dossier.take(Step.RETURN, Terms.open("Xem lại.", Set.of(JOBS), TOMORROW), LEAD, TRI_TON, NOON);

        assertThat(dossier.lockOf(JOBS, NOON)).isNull();
        assertThat(dossier.lockOf(REVENUE, NOON)).isEqualTo(Lock.SCOPE);
        assertThat(dossier.lockOf(JOBS, TOMORROW)).isNull();
        assertThat(dossier.lockOf(JOBS, TOMORROW.plusNanos(1))).isEqualTo(Lock.EXPIRED);
    }

    @Test
    void isNotStuckWhenTheTimeOfAReturnRunsOut() {
        var dossier = take(at(Stage.SUBMITTED, OF_AN_PHU), Step.RETURN, LEAD);
        var later = TOMORROW.plus(Duration.ofDays(1));

        dossier.take(
                Step.EXTEND,
                Terms.open("Thêm một ngày.", Set.of(), later.plus(Duration.ofDays(1))),
                LEAD,
                TRI_TON,
                later);

        assertThat(dossier.lockOf(JOBS, later)).isNull();
        assertThat(take(dossier, Step.SUBMIT, AN_PHU_EDITOR).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void isTakenInByWhoeverOpenedItOnceItsTimeIsOverAndTheUnitIsSilent() {
        var later = TOMORROW.plus(Duration.ofDays(1));
        var why = Terms.because("Đơn vị không nộp lại.");
        var returned = take(at(Stage.SUBMITTED, OF_AN_PHU), Step.RETURN, LEAD);
        var reopened = take(at(Stage.PUBLISHED, OF_AN_PHU), Step.REOPEN, REVIEWER);

        assertThatThrownBy(() -> returned.take(Step.TAKE_IN, why, LEAD, TRI_TON, TOMORROW))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> returned.take(Step.TAKE_IN, Terms.NONE, LEAD, TRI_TON, later))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> returned.take(Step.TAKE_IN, why, AN_PHU_EDITOR, TRI_TON, later))
                .isInstanceOf(NotAllowed.class);
        assertThat(returned.take(Step.TAKE_IN, why, LEAD, TRI_TON, later).stage())
                .isEqualTo(Stage.SUBMITTED);
        assertThat(returned.opening()).isNull();

        assertThatThrownBy(() -> reopened.take(Step.TAKE_IN_AGAIN, why, LEAD, TRI_TON, later))
                .isInstanceOf(NotAllowed.class);
        assertThat(reopened.take(Step.TAKE_IN_AGAIN, why, REVIEWER, TRI_TON, later)
                        .stage())
                .isEqualTo(Stage.CLUSTER_CLOSED);
    }

    @Test
    void letsOnlyItsEditorTypeAndOnlyWhileItIsADraft() {
        var dossier = draft(OF_AN_PHU);

        dossier.requireOpen(JOBS, AN_PHU_EDITOR, NOON);
        for (var other : List.of(AN_PHU_HEAD, LEAD, REVIEWER, PUBLISHER, ADMINISTRATOR)) {
            assertThatThrownBy(() -> dossier.requireOpen(JOBS, other, NOON))
                    .as(other.login())
                    .isInstanceOf(NotAllowed.class);
        }
        take(dossier, Step.SUBMIT, AN_PHU_EDITOR);
        assertThatThrownBy(() -> dossier.requireOpen(JOBS, AN_PHU_EDITOR, NOON)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void isCheckedByTheClusterAndAppraisedByTheProvinceEachInItsTime() {
        var inCheck = at(Stage.CROSS_CHECK, OF_AN_PHU);
        var closed = at(Stage.CLUSTER_CLOSED, OF_AN_PHU);

        inCheck.requireRuling(Ledger.CHECKED, LEAD, TRI_TON, null);
        closed.requireRuling(Ledger.APPRAISED, REVIEWER, TRI_TON, null);

        assertThatThrownBy(() -> inCheck.requireRuling(Ledger.APPRAISED, REVIEWER, TRI_TON, null))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> closed.requireRuling(Ledger.CHECKED, LEAD, TRI_TON, null))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> closed.requireRuling(Ledger.APPRAISED, LEAD, TRI_TON, null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> inCheck.requireRuling(Ledger.CHECKED, AN_PHU_EDITOR, TRI_TON, null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void isCheckedByWhoeverWasNamedAndNeverByItsOwnUnit() {
        var inCheck = SampleDossiers.at(Stage.CROSS_CHECK, OF_TRI_TON);
        var submitted = SampleDossiers.at(Stage.SUBMITTED, OF_TRI_TON);

        inCheck.requireRuling(Ledger.CHECKED, AN_PHU_EDITOR, TRI_TON, AN_PHU);

        assertThatThrownBy(() -> inCheck.requireRuling(Ledger.CHECKED, AN_PHU_EDITOR, TRI_TON, null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> inCheck.requireRuling(Ledger.CHECKED, LEAD, TRI_TON, TRI_TON))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> inCheck.requireRuling(Ledger.APPRAISED, AN_PHU_EDITOR, TRI_TON, AN_PHU))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> submitted.requireRuling(Ledger.CHECKED, AN_PHU_EDITOR, TRI_TON, AN_PHU))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void isNeverJudgedByItsOwnUnit() {
        var ofTheLead = at(Stage.CROSS_CHECK, OF_TRI_TON);

        assertThatThrownBy(() -> ofTheLead.requireRuling(Ledger.CHECKED, LEAD, TRI_TON, null))
                .isInstanceOf(NotAllowed.class);
        ofTheLead.requireRuling(Ledger.CHECKED, DEPUTY, TRI_TON, null);
    }

    @Test
    void isReadByItsUnitAndTheProvinceAndByTheLeadOnceHandedIn() {
        var dossier = draft(OF_AN_PHU);

        assertThat(dossier.isVisibleTo(AN_PHU_HEAD)).isTrue();
        assertThat(dossier.isVisibleTo(REVIEWER)).isTrue();
        assertThat(dossier.isVisibleTo(LEAD)).isFalse();
        assertThat(at(Stage.SUBMITTED, OF_AN_PHU).isVisibleTo(LEAD)).isTrue();
        assertThat(at(Stage.PUBLISHED, OF_AN_PHU).isVisibleTo(ADMINISTRATOR)).isFalse();
        assertThat(at(Stage.PUBLISHED, OF_TRI_TON).isVisibleTo(AN_PHU_EDITOR)).isFalse();
    }
}
