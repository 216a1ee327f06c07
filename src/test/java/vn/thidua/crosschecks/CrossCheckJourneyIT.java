package vn.thidua.crosschecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.CLUSTER;
import static vn.thidua.dossiers.SampleDossiers.DEPUTY;
import static vn.thidua.dossiers.SampleDossiers.JOBS;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.PHU_TAN;
import static vn.thidua.dossiers.SampleDossiers.PUBLISHER;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.dossiers.SampleDossiers.TRI_TON;
import static vn.thidua.dossiers.SampleDossiers.YEAR;
import static vn.thidua.dossiers.SampleYear.SEASON;

import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.crosschecks.DiscussionService.Right;
import vn.thidua.dossiers.AppraisalService;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.ReasonCode;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.duties.Duty;
import vn.thidua.duties.DutyService;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Ledger;

@PortalTest
@Transactional
@RecordApplicationEvents
class CrossCheckJourneyIT {

    private static final DossierKey OF_PHU_TAN = new DossierKey(CLUSTER, YEAR, PHU_TAN);

    @Autowired
    private SampleYear year;

    @Autowired
    private CheckPlanService plans;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private AppraisalService appraisals;

    @Autowired
    private ClusterYears years;

    @Autowired
    private DutyService duties;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void phuTanHasHandedIn() {
        year.enter();
        clock.set(LocalDateTime.of(2023, 12, 18, 8, 0));
        year.answerAll(OF_PHU_TAN, DEPUTY);
        workflow.submit(OF_PHU_TAN, DEPUTY);
    }

    @Test
    void isAssignedByLotWithItsSeedAndReasonOnRecord() {
        var plan = plans.draw(SEASON, 2023L, "Theo biên bản họp cụm.", LEAD);

        assertThat(plan.checkers())
                .containsEntry(TRI_TON, PHU_TAN)
                .containsEntry(PHU_TAN, AN_PHU)
                .containsEntry(AN_PHU, TRI_TON);
        assertThat(plan.seed()).isEqualTo(2023);
        assertThat(plans.plan(SEASON, AN_PHU_EDITOR)).contains(plan);
        assertThat(events.stream(CheckersDrawn.class))
                .singleElement()
                .satisfies(drawn -> assertThat(drawn.details())
                        .containsEntry("seed", "2023")
                        .containsEntry("reason", "Theo biên bản họp cụm.")
                        .containsEntry("checker.phu-tan", "an-phu"));
    }

    @Test
    void isAssignedByTheLeadOrTheProvinceAndAgainOnlyWithAReason() {
        assertThatThrownBy(() -> plans.draw(SEASON, null, "", AN_PHU_EDITOR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> plans.draw(SEASON, null, "", DEPUTY)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> plans.draw(SEASON, null, "", PUBLISHER)).isInstanceOf(NotAllowed.class);
        assertRefused("crosschecks.change.notDrawn", () -> plans.reassign(SEASON, PHU_TAN, TRI_TON, "x", LEAD));
        plans.draw(SEASON, null, "", REVIEWER);

        assertRefused("crosschecks.reason.missing", () -> plans.draw(SEASON, null, " ", LEAD));
        assertRefused("crosschecks.reason.missing", () -> plans.reassign(SEASON, PHU_TAN, TRI_TON, "", LEAD));
        assertRefused("crosschecks.checker.self", () -> plans.reassign(SEASON, PHU_TAN, PHU_TAN, "x", LEAD));
        assertRefused("crosschecks.checker.ofLead", () -> plans.reassign(SEASON, TRI_TON, AN_PHU, "x", LEAD));
    }

    @Test
    void letsTheNamedCheckerReplaceFiguresWithAReason() {
        startCrossCheck();
        assertThatThrownBy(() -> check("40", AN_PHU_EDITOR)).isInstanceOf(NotAllowed.class);

        plans.draw(SEASON, 1L, "", LEAD);
        check("40", AN_PHU_EDITOR);

        assertThat(jobs().figure(Ledger.CHECKED)).isEqualTo(Figure.of("40"));
        assertThatThrownBy(() -> check("30", DEPUTY)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void leavesACheckerWhoLosesTheSheetNothingButTheRecord() {
        startCrossCheck();
        plans.draw(SEASON, 1L, "", LEAD);
        check("40", AN_PHU_EDITOR);

        var changed = plans.reassign(SEASON, PHU_TAN, TRI_TON, "An Phú vắng cán bộ.", LEAD);

        assertThat(changed.seed()).isEqualTo(1);
        assertThat(changed.change())
                .satisfies(change -> assertThat(change.reason()).isEqualTo("An Phú vắng cán bộ."));
        assertThatThrownBy(() -> check("30", AN_PHU_EDITOR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> discussions.remark(OF_PHU_TAN, JOBS, "Xem lại.", AN_PHU_EDITOR))
                .isInstanceOf(NotAllowed.class);
        assertThat(jobs().checked()).satisfies(ruling -> assertThat(ruling.by()).isEqualTo("an-phu"));
        check("35", LEAD);
    }

    @Test
    void showsAReportToTheOtherMembersOnlyWhileItIsChecked() {
        assertThatThrownBy(() -> workflow.view(OF_PHU_TAN, AN_PHU_EDITOR)).isInstanceOf(NotFound.class);
        startCrossCheck();
        assertThat(workflow.view(OF_PHU_TAN, AN_PHU_EDITOR).stage()).isEqualTo(Stage.CROSS_CHECK);
        assertThat(workflow.view(OF_PHU_TAN, AN_PHU_EDITOR).awaiting()).isEmpty();

        workflow.take(OF_PHU_TAN, Step.CLOSE, Terms.NONE, LEAD);

        assertThatThrownBy(() -> workflow.view(OF_PHU_TAN, AN_PHU_EDITOR)).isInstanceOf(NotFound.class);
    }

    @Test
    void takesAnObjectionFromRaisingToRulingAllOnRecord() {
        startCrossCheck();
        discussions.object(OF_PHU_TAN, JOBS, "Số lao động trùng với báo cáo quý.", AN_PHU_EDITOR);
        assertThat(one().state()).isEqualTo(DiscussionState.AWAITING_ANSWER);
        assertThat(kinds(duties.of(DEPUTY).mine())).contains(Duty.Kind.ANSWER_OBJECTION);
        assertRefused("crosschecks.rule.tooSoon", () -> rule(Verdict.UPHELD, LEAD));

        discussions.reply(OF_PHU_TAN, one().id(), one().version(), "Đã loại trùng, xem trang 4.", DEPUTY);
        assertThat(one().state()).isEqualTo(DiscussionState.ANSWERED);
        assertThat(kinds(duties.of(LEAD).waiting())).contains(Duty.Kind.RULE_OBJECTION);
        assertThatThrownBy(() -> rule(Verdict.DISMISSED, AN_PHU_EDITOR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rule(Verdict.DISMISSED, DEPUTY)).isInstanceOf(NotAllowed.class);

        rule(Verdict.DISMISSED, LEAD);

        assertThat(one().state()).isEqualTo(DiscussionState.DISMISSED);
        assertThat(one().said())
                .extracting(DiscussionView.Said::act)
                .containsExactly("OPENED", "ANSWERED", "DISMISSED");
        assertRefused(
                "crosschecks.closed",
                () -> discussions.reply(OF_PHU_TAN, one().id(), one().version(), "Thêm.", DEPUTY));
        assertThat(events.stream(StatementMade.class)).hasSize(3);
    }

    @Test
    void passesAnUnansweredObjectionToTheHeadAtItsHour() {
        startCrossCheck();
        discussions.object(OF_PHU_TAN, JOBS, "Không đúng.", AN_PHU_EDITOR);
        clock.set(LocalDateTime.of(2023, 12, 21, 7, 59));
        assertThat(one().state()).isEqualTo(DiscussionState.AWAITING_ANSWER);
        assertThat(kinds(duties.of(LEAD).waiting())).doesNotContain(Duty.Kind.RULE_OBJECTION);

        clock.set(LocalDateTime.of(2023, 12, 21, 8, 0));

        assertThat(one().state()).isEqualTo(DiscussionState.ESCALATED);
        assertThat(kinds(duties.of(LEAD).waiting())).contains(Duty.Kind.RULE_OBJECTION);
        discussions.reply(OF_PHU_TAN, one().id(), one().version(), "Trả lời muộn.", DEPUTY);
        assertThat(one().answeredLate()).isTrue();
        rule(Verdict.UPHELD, LEAD);
        assertThat(one().state()).isEqualTo(DiscussionState.UPHELD);
    }

    @Test
    void isNotClosedOverAnObjectionThatNobodyRuledOn() {
        startCrossCheck();
        discussions.object(OF_PHU_TAN, JOBS, "Không đúng.", AN_PHU_HEAD);

        assertRefused("crosschecks.objections.open", () -> workflow.take(OF_PHU_TAN, Step.CLOSE, Terms.NONE, REVIEWER));

        clock.set(LocalDateTime.of(2023, 12, 22, 8, 0));
        rule(Verdict.DISMISSED, REVIEWER);
        workflow.take(OF_PHU_TAN, Step.CLOSE, Terms.NONE, LEAD);
    }

    @Test
    void letsNobodyRuleOnTheOwnObjection() {
        startCrossCheck();
        discussions.object(OF_PHU_TAN, JOBS, "Không đúng.", LEAD);
        clock.set(LocalDateTime.of(2023, 12, 22, 8, 0));

        assertThat(discussions.rights(one(), LEAD)).doesNotContain(Right.RULE);
        assertThatThrownBy(() -> rule(Verdict.UPHELD, LEAD)).isInstanceOf(NotAllowed.class);
        rule(Verdict.UPHELD, REVIEWER);
    }

    @Test
    void settlesARemarkByWhoeverMadeIt() {
        startCrossCheck();
        plans.draw(SEASON, 1L, "", LEAD);
        discussions.remark(OF_PHU_TAN, JOBS, "Thiếu trang ký.", AN_PHU_EDITOR);
        assertThat(kinds(duties.of(DEPUTY).mine())).contains(Duty.Kind.ANSWER_REMARK);
        assertThat(kinds(duties.of(AN_PHU_EDITOR).waiting())).contains(Duty.Kind.CHECK_SHEET);
        assertThatThrownBy(() -> resolve(DEPUTY)).isInstanceOf(NotAllowed.class);

        discussions.reply(OF_PHU_TAN, one().id(), one().version(), "Đã bổ sung.", DEPUTY);
        resolve(AN_PHU_EDITOR);

        assertThat(one().state()).isEqualTo(DiscussionState.RESOLVED);
    }

    @Test
    void isSilentBeforeAndAfterItsTimeAndAboutTheOwnReport() {
        assertThatThrownBy(() -> discussions.object(OF_PHU_TAN, JOBS, "x", AN_PHU_EDITOR))
                .isInstanceOf(NotFound.class);
        assertRefused("crosschecks.notNow", () -> discussions.object(OF_PHU_TAN, JOBS, "x", LEAD));
        startCrossCheck();
        assertThatThrownBy(() -> discussions.object(OF_PHU_TAN, JOBS, "x", DEPUTY))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> discussions.object(OF_PHU_TAN, JOBS, "x", REVIEWER))
                .isInstanceOf(NotAllowed.class);
        assertRefused("crosschecks.text.missing", () -> discussions.object(OF_PHU_TAN, JOBS, " \n", LEAD));
    }

    @Test
    void tellsTheSecondOfTwoSpeakersThatSomebodySpoke() {
        startCrossCheck();
        discussions.object(OF_PHU_TAN, JOBS, "Không đúng.", AN_PHU_EDITOR);
        var seen = one();
        discussions.reply(OF_PHU_TAN, seen.id(), seen.version(), "Đúng.", DEPUTY);

        assertThatThrownBy(() -> discussions.reply(OF_PHU_TAN, seen.id(), seen.version(), "Sai.", LEAD))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    private void startCrossCheck() {
        workflow.take(OF_PHU_TAN, Step.START_CROSS_CHECK, Terms.NONE, LEAD);
    }

    private void check(String figure, Actor actor) {
        appraisals.rule(
                OF_PHU_TAN,
                JOBS,
                Ledger.CHECKED,
                jobs().version(),
                Figure.of(figure),
                ReasonCode.DOUBLE_COUNT,
                "Trùng.",
                actor);
    }

    private void rule(Verdict verdict, Actor actor) {
        discussions.rule(OF_PHU_TAN, one().id(), one().version(), verdict, "Theo hồ sơ.", actor);
    }

    private void resolve(Actor actor) {
        discussions.resolve(OF_PHU_TAN, one().id(), one().version(), "Đã đủ.", actor);
    }

    private EntryView jobs() {
        return years.entries(SEASON).stream()
                .filter(entry -> entry.unit().equals(PHU_TAN) && entry.subject().equals(JOBS))
                .findFirst()
                .orElseThrow();
    }

    private DiscussionView one() {
        return discussions.of(SEASON, LEAD).get(0);
    }

    private static List<Duty.Kind> kinds(List<Duty> duties) {
        return duties.stream().map(Duty::kind).toList();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
