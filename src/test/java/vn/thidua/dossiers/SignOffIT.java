package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;

import java.time.LocalDateTime;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.duties.Duty;
import vn.thidua.duties.DutyService;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;

@PortalTest
@Transactional
class SignOffIT {

    private static final String CHECK = "/nhap-lieu/so-2/2023/an-phu/kiem-tra";

    @Autowired
    private SampleYear year;

    @Autowired
    private SignOff signOff;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private DutyService duties;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void theHeadSigns() {
        year.enter();
        clock.set(LocalDateTime.of(2023, 12, 10, 8, 0));
        signOff.decide(AN_PHU, true, AN_PHU_HEAD);
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
    }

    @Test
    void comesBetweenTheEditorAndTheCluster() {
        assertRefused("dossiers.signOff.needed", () -> take(Step.SUBMIT, Terms.NONE, AN_PHU_EDITOR));
        workflow.submit(OF_AN_PHU, "Gửi minh chứng sau.", AN_PHU_EDITOR);
        assertThat(stage()).isEqualTo(Stage.AWAITING_HEAD);
        assertThat(workflow.view(OF_AN_PHU, AN_PHU_EDITOR).submittedAt()).isNull();
        assertThat(duties.of(AN_PHU_HEAD).mine()).extracting(Duty::kind).containsExactly(Duty.Kind.SIGN);
        assertThatThrownBy(() -> take(Step.SIGN, Terms.NONE, AN_PHU_EDITOR)).isInstanceOf(NotAllowed.class);

        clock.set(LocalDateTime.of(2023, 12, 11, 9, 0));
        workflow.submit(OF_AN_PHU, AN_PHU_HEAD);

        assertThat(stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(workflow.view(OF_AN_PHU, LEAD).submittedAt()).isEqualTo(clock.instant());
    }

    @Test
    void givesTheReportBackWithAReason() {
        workflow.submit(OF_AN_PHU, "Gửi sau.", AN_PHU_EDITOR);
        assertRefused("dossiers.step.reasonMissing", () -> take(Step.DECLINE, Terms.NONE, AN_PHU_HEAD));

        take(Step.DECLINE, Terms.because("Xem lại thu ngân sách."), AN_PHU_HEAD);

        assertThat(stage()).isEqualTo(Stage.DRAFT);
        assertThat(duties.of(AN_PHU_EDITOR).mine()).extracting(Duty::kind).containsExactly(Duty.Kind.SUBMIT);
    }

    @Test
    void isTakenBackByTheEditor() {
        workflow.submit(OF_AN_PHU, "Gửi sau.", AN_PHU_EDITOR);

        take(Step.TAKE_BACK, Terms.NONE, AN_PHU_EDITOR);

        assertThat(stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void keepsAReopeningWithItsReasonUntilItIsSigned() {
        workflow.submit(OF_AN_PHU, "Gửi sau.", AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_HEAD);
        take(Step.START_CROSS_CHECK, Terms.NONE, LEAD);
        take(Step.CLOSE, Terms.NONE, LEAD);
        var until = clock.instant().plusSeconds(86_400);
        take(Step.REOPEN, Terms.open("Sửa số lao động.", Set.of(), until), REVIEWER);

        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        assertThat(workflow.view(OF_AN_PHU, AN_PHU_HEAD).opening()).isNotNull();
        take(Step.DECLINE, Terms.because("Chưa được."), AN_PHU_HEAD);
        assertThat(workflow.view(OF_AN_PHU, AN_PHU_EDITOR).opening()).isNotNull();
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_HEAD);

        assertThat(stage()).isEqualTo(Stage.CLUSTER_CLOSED);
        assertThat(workflow.view(OF_AN_PHU, AN_PHU_EDITOR).opening()).isNull();
    }

    @Test
    void isSwitchedOffByTheHeadAndByNobodyElse() {
        assertThatThrownBy(() -> signOff.decide(AN_PHU, false, AN_PHU_EDITOR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> signOff.decide(AN_PHU, false, LEAD)).isInstanceOf(NotAllowed.class);

        assertThat(post("/ky-duyet", AN_PHU_EDITOR, "bat", ""))
                .as("rights first")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/ky-duyet", AN_PHU_HEAD, "bat", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/ky-duyet", AN_PHU_HEAD, "bat", "false")).hasRedirectedUrl(CHECK);

        assertRefused("dossiers.signOff.notNeeded", () -> take(Step.PRESENT, Terms.NONE, AN_PHU_EDITOR));
        workflow.submit(OF_AN_PHU, "Gửi sau.", AN_PHU_EDITOR);
        assertThat(stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void isDoneOnTheCheckPage() {
        assertThat(get(AN_PHU_EDITOR)).bodyText().contains("Trình thủ trưởng").doesNotContain("??");
        assertThat(post("/kiem-tra", AN_PHU_EDITOR, "xac-nhan", "true", "giai-thich", "Gửi sau."))
                .hasRedirectedUrl(CHECK);
        assertThat(get(AN_PHU_EDITOR))
                .bodyText()
                .contains("Chờ thủ trưởng ký duyệt", "Rút lại")
                .doesNotContain("btn-act");
        assertThat(get(AN_PHU_HEAD))
                .bodyText()
                .contains("Ký duyệt và nộp", "Trả lại người nhập")
                .doesNotContain("??");
        assertThat(post("/ky-duyet/tra-lai", AN_PHU_HEAD, "reason", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/ky-duyet/tra-lai", LEAD, "reason", "x")).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(post("/kiem-tra", AN_PHU_HEAD, "xac-nhan", "true")).hasRedirectedUrl(CHECK);

        assertThat(stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(mvc.get().uri("/nhap-lieu/so-2/2023/an-phu/ky-duyet/tra-lai").with(signedIn(AN_PHU_HEAD)))
                .as("what is no longer on the desk")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Báo cáo không ở bước cho phép làm việc đó.");
    }

    private Stage stage() {
        return workflow.view(OF_AN_PHU, AN_PHU_EDITOR).stage();
    }

    private void take(Step step, Terms terms, Actor actor) {
        workflow.take(OF_AN_PHU, step, terms, actor);
    }

    private MvcTestResult get(Actor actor) {
        return mvc.get().uri(CHECK).with(signedIn(actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor, String... form) {
        var request = mvc.post()
                .uri("/nhap-lieu/so-2/2023/an-phu" + path)
                .with(csrf())
                .with(signedIn(actor));
        for (var at = 0; at < form.length; at += 2) {
            request = request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
