package vn.thidua.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.DEPUTY;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.dossiers.SampleYear.SEASON;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.duties.Duty.Kind;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.UnitId;

@PortalTest
@Transactional
class DutyServiceIT {

    @Autowired
    private SampleYear year;

    @Autowired
    private DutyService duties;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private SeasonService seasons;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aYear() {
        year.enter();
        clock.set(LocalDateTime.of(2023, 12, 1, 8, 0));
    }

    @Test
    void tellTheEditorToHandInAndTheBoardWhoHasNot() {
        assertThat(duties.of(AN_PHU_EDITOR).mine()).extracting(Duty::kind).containsExactly(Kind.SUBMIT);
        assertThat(duties.of(AN_PHU_HEAD).mine()).isEmpty();
        assertThat(duties.of(REVIEWER).others())
                .extracting(Duty::kind)
                .containsExactly(Kind.AWAIT_SUBMISSION, Kind.AWAIT_SUBMISSION, Kind.AWAIT_SUBMISSION);
    }

    @Test
    void passFromOneToTheNextWithEachStep() {
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        assertThat(duties.of(AN_PHU_EDITOR).mine()).isEmpty();
        assertThat(waitingKinds(LEAD)).containsExactly(Kind.START_CROSS_CHECK);
        assertThat(waitingKinds(DEPUTY)).isEmpty();

        workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, LEAD);
        workflow.take(OF_AN_PHU, Step.CLOSE, Terms.NONE, LEAD);
        assertThat(waitingKinds(LEAD)).isEmpty();
        assertThat(waitingKinds(REVIEWER)).containsExactly(Kind.APPRAISE);
    }

    @Test
    void putWhatWasReopenedFirstWithItsReasonAndItsLastDay() {
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        var until = clock.instant().plus(Duration.ofDays(2));
        workflow.take(OF_AN_PHU, Step.RETURN, Terms.open("Xem lại số lao động.", Set.of(), until), LEAD);

        assertThat(duties.of(AN_PHU_EDITOR).mine()).singleElement().satisfies(duty -> {
            assertThat(duty.kind()).isEqualTo(Kind.MEND_RETURNED);
            assertThat(duty.daysLeft()).isEqualTo(2);
            assertThat(duty.isSoon()).isTrue();
            assertThat(duty.detail().reason()).isEqualTo("Xem lại số lao động.");
        });
        assertThat(mvc.get().uri("/viec-can-lam").with(signedIn(AN_PHU_EDITOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Sửa kết quả năm 2023 bị trả lại", "Xem lại số lao động.", "còn 2 ngày", "Lịch năm 2023")
                .contains("href=\"/nhap-lieu/so-2/2023/an-phu\"")
                .doesNotContain("??");
    }

    @Test
    void leadToTheNewestYearUnlessAnEarlierOneIsOpenAgain() {
        seasons.open(SEASON.next(), Actor.system());
        assertThat(duties.currentSeason(AN_PHU)).contains(SEASON);

        seasons.useScorecard(SEASON.next(), seasons.scorecard(SEASON).orElseThrow(), Actor.system());
        assertThat(duties.currentSeason(AN_PHU)).contains(SEASON.next());

        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        var until = clock.instant().plus(Duration.ofDays(2));
        workflow.take(OF_AN_PHU, Step.RETURN, Terms.open("Xem lại số lao động.", Set.of(), until), LEAD);
        assertThat(duties.currentSeason(AN_PHU)).contains(SEASON);
        assertThat(duties.currentSeason(new UnitId("nowhere"))).isEmpty();
    }

    @Test
    void sayWhenTheyAreOverdue() {
        clock.set(LocalDateTime.of(2024, 1, 20, 8, 0));

        assertThat(duties.of(AN_PHU_EDITOR).mine())
                .singleElement()
                .satisfies(duty -> assertThat(duty.isOver()).isTrue());
        assertThat(mvc.get().uri("/viec-can-lam").with(signedIn(AN_PHU_EDITOR)))
                .bodyText()
                .contains("Quá hạn");
    }

    @Test
    void bindNobodyToADayThatWasOverBeforeTheReportCameInAgain() {
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        clock.set(LocalDateTime.of(2024, 1, 20, 8, 0));
        assertThat(duties.of(LEAD).waiting())
                .singleElement()
                .satisfies(duty -> assertThat(duty.isOver()).isTrue());

        var until = clock.instant().plus(Duration.ofDays(2));
        workflow.take(OF_AN_PHU, Step.RETURN, Terms.open("Xem lại số lao động.", Set.of(), until), LEAD);
        clock.set(LocalDateTime.of(2024, 1, 21, 8, 0));
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);

        assertThat(duties.of(LEAD).waiting())
                .singleElement()
                .satisfies(duty -> assertThat(duty.due()).isNull());
        assertThat(duties.of(REVIEWER).progress())
                .flatExtracting(ClusterProgress::lines)
                .filteredOn(line -> line.stage().hasReached(Stage.SUBMITTED))
                .singleElement()
                .satisfies(line -> assertThat(line.isOver()).isFalse());
    }

    @Test
    void showTheLeadAndTheBoardHowFarEveryoneHasCome() {
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        clock.set(LocalDateTime.of(2023, 12, 17, 0, 0));

        assertThat(duties.of(AN_PHU_EDITOR).progress()).isEmpty();
        assertThat(duties.of(REVIEWER).progress()).hasSize(1);
        assertThat(duties.of(LEAD).progress()).singleElement().satisfies(progress -> {
            assertThat(progress.handedIn()).isEqualTo(1);
            assertThat(progress.overdue()).isEqualTo(2);
            assertThat(progress.lines()).first().satisfies(line -> {
                assertThat(line.unit()).isEqualTo("An Phú");
                assertThat(line.missing()).isZero();
                assertThat(line.daysLeft()).isEqualTo(5);
            });
        });
        assertThat(mvc.get().uri("/viec-can-lam").with(signedIn(LEAD)))
                .bodyText()
                .contains("1 trên 3 đơn vị đã nộp, 2 báo cáo quá hạn", "quá 2 ngày", "/kiem-tra-cheo/so-2/2023")
                .doesNotContain("??");
    }

    private Iterable<Kind> waitingKinds(Actor actor) {
        return duties.of(actor).waiting().stream().map(Duty::kind).toList();
    }
}
