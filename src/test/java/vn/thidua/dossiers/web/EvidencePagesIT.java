package vn.thidua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.DEPUTY;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.REVENUE;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.dossiers.SampleDossiers.TOMORROW;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.EvidenceAttached;
import vn.thidua.dossiers.EvidenceDetached;
import vn.thidua.dossiers.EvidenceService;
import vn.thidua.dossiers.EvidenceView;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.files.SampleFiles;

@PortalTest
@Transactional
@RecordApplicationEvents
class EvidencePagesIT {

    private static final String GRID = "/nhap-lieu/so-2/2023/an-phu";
    private static final String REVENUE_FILES = GRID + "/minh-chung/i-BUDGET_REVENUE";
    private static final String JOBS_FILES = GRID + "/minh-chung/i-JOBS";

    @Autowired
    private SampleYear year;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aYear() {
        year.enter();
    }

    @Test
    void aFileIsAttachedWithItsPagesAndListedWhereverTheFigureIsShown() {
        assertThat(send(REVENUE_FILES, "Báo cáo thu.pdf", SampleFiles.pdf("thu")))
                .hasRedirectedUrl(REVENUE_FILES);

        assertThat(get(REVENUE_FILES, AN_PHU_EDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("Minh chứng tiêu chí I.1", "Báo cáo thu.pdf", "trang 3-5", "PDF, 1\u00a0KB", "Gỡ")
                .doesNotContain("??");
        assertThat(get(GRID, AN_PHU_EDITOR)).bodyText().contains("Minh chứng (1)");
        assertThat(get(GRID + "/kiem-tra", AN_PHU_EDITOR)).bodyText().contains("Báo cáo thu.pdf", ", trang 3-5");
        assertThat(events.stream(EvidenceAttached.class))
                .singleElement()
                .satisfies(event -> assertThat(event.subject()).endsWith("an-phu/i-BUDGET_REVENUE"));
    }

    @Test
    void oneFileProvesSeveralCriteria() {
        send(REVENUE_FILES, "a.pdf", SampleFiles.pdf("thu"));
        assertThat(get(JOBS_FILES, AN_PHU_EDITOR)).bodyText().contains("a.pdf (đang chứng minh I.1)");

        mvc.post()
                .uri(JOBS_FILES)
                .multipart()
                .param("known", one().file().toString())
                .param("pages", "trang 9")
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();

        assertThat(evidence.of(OF_AN_PHU, AN_PHU_EDITOR))
                .extracting(EvidenceView::pages)
                .containsExactlyInAnyOrder("trang 3-5", "trang 9");
        assertThat(count("stored_file")).isEqualTo(1);
    }

    @Test
    void aFileIsSavedAndNeverShownByTheBrowser() {
        send(REVENUE_FILES, "Báo cáo.pdf", SampleFiles.pdf("thu"));

        var download = get(GRID + "/minh-chung/tep/" + one().file(), AN_PHU_EDITOR);

        assertThat(download)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(SampleFiles.pdf("thu"));
        assertThat(download.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf");
    }

    @Test
    void aFileIsReadByWhoeverMayReadTheReportAndByNobodyElse() {
        send(REVENUE_FILES, "a.pdf", SampleFiles.pdf("thu"));
        var file = GRID + "/minh-chung/tep/" + one().file();

        assertThat(get(file, REVIEWER)).hasStatusOk();
        assertThat(get(file, AN_PHU_HEAD)).hasStatusOk();
        assertThat(get(file, LEAD)).hasStatus(HttpStatus.NOT_FOUND);

        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        assertThat(get(file, LEAD)).hasStatusOk();
        assertThat(get("/nhap-lieu/so-2/2023/phu-tan/minh-chung/tep/" + one().file(), DEPUTY))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(GRID + "/minh-chung/tep/" + new UUID(0, 0), AN_PHU_EDITOR))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void badFilesAreRefusedWithTheReasonAndWhatWasTypedStays() {
        assertRefused("a.pdf", new byte[0], "0 byte");
        assertRefused("a.pdf", Arrays.copyOf(SampleFiles.pdf("x"), 21 * 1024 * 1024), "lớn hơn 20\u00a0MB");
        assertRefused("a.pdf", SampleFiles.docx(), "không khớp với nội dung");
        assertRefused("a.docx", SampleFiles.bomb(), "lớn bất thường");
        assertRefused("a.docx", SampleFiles.withMacro(), "macro");
        assertRefused("a.zip", SampleFiles.archive(), "tệp nén");
        assertRefused("a\u202efdp.exe", SampleFiles.program(), "Không nhận được tệp “afdp.exe”");
        assertRefused("", new byte[0], "Hãy chọn một tệp");
        assertThat(count("stored_file")).isZero();
    }

    @Test
    void aHostileNameIsStoredSafely() {
        send(REVENUE_FILES, "../../\u202ebao<cao>.pdf", SampleFiles.pdf("x"));

        assertThat(one().name()).isEqualTo("bao-cao-.pdf");
    }

    @Test
    void whatWasNeverHandedInLeavesNoFileBehind() {
        send(REVENUE_FILES, "a.pdf", SampleFiles.pdf("x"));

        assertThat(detach(one())).hasRedirectedUrl(REVENUE_FILES);

        assertThat(evidence.of(OF_AN_PHU, AN_PHU_EDITOR)).isEmpty();
        assertThat(count("file_content")).isZero();
        assertThat(events.stream(EvidenceDetached.class)).hasSize(1);
    }

    @Test
    void whatWasHandedInStaysReadableAfterItIsTakenAway() {
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        send(REVENUE_FILES, "a.pdf", SampleFiles.pdf("x"));
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        assertThat(send(REVENUE_FILES, "b.pdf", SampleFiles.pdf("y"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var attached = one();
        workflow.take(OF_AN_PHU, Step.RETURN, returned(), LEAD);

        detach(attached);

        assertThat(evidence.of(OF_AN_PHU, AN_PHU_EDITOR)).isEmpty();
        assertThat(get(GRID + "/minh-chung/tep/" + attached.file(), REVIEWER)).hasStatusOk();
    }

    @Test
    void anExplanationMayBringMoreFilesButTakeNoneAway() {
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        send(REVENUE_FILES, "a.pdf", SampleFiles.pdf("x"));
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, LEAD);
        workflow.take(OF_AN_PHU, Step.ASK_EXPLANATION, Terms.because("Thiếu minh chứng."), LEAD);

        assertThat(detach(one())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(REVENUE_FILES, "b.pdf", SampleFiles.pdf("y"))).hasRedirectedUrl(REVENUE_FILES);

        assertThat(evidence.of(OF_AN_PHU, REVIEWER)).hasSize(2);
    }

    @Test
    void whatIsHandedInWithoutTheProofThatTheScorecardWantsIsExplained() {
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        send(REVENUE_FILES, "a.pdf", SampleFiles.pdf("x"));

        assertThat(submit(""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("hãy đính kèm minh chứng, hoặc nêu lý do", "Xác nhận của Công an huyện")
                .doesNotContain("Kho bạc");
        assertThat(submit("Công an huyện xác nhận vào tháng Một.")).hasRedirectedUrl(GRID + "/kiem-tra");

        assertThat(get(GRID + "/minh-chung/c-II.3", LEAD))
                .bodyText()
                .contains("Đơn vị giải thích khi nộp:", "Công an huyện xác nhận vào tháng Một.");
    }

    @Test
    void onlyTheUnitsOwnEditorAttaches() {
        assertThat(send(REVENUE_FILES, "a.pdf", SampleFiles.pdf("x"), AN_PHU_HEAD))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(REVENUE_FILES, "a.pdf", SampleFiles.pdf("x"), LEAD)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(REVENUE_FILES, "a.pdf", SampleFiles.pdf("x"), REVIEWER)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(GRID + "/minh-chung/i-NOTHING", "a.pdf", SampleFiles.pdf("x")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theButtonOfTheGridSavesWhatWasTypedAndGoesOnToTheFiles() {
        var answer = mvc.post()
                .uri(GRID)
                .param("i-BUDGET_REVENUE.seen", "0")
                .param("i-BUDGET_REVENUE.figure", "54,2")
                .param("minh-chung", "i-BUDGET_REVENUE")
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();

        assertThat(answer).hasRedirectedUrl(REVENUE_FILES);
        assertThat(get(REVENUE_FILES, AN_PHU_EDITOR)).bodyText().contains("54,2");
        assertThat(REVENUE.key()).isEqualTo("i-BUDGET_REVENUE");
    }

    private void assertRefused(String name, byte[] bytes, String reason) {
        assertThat(send(REVENUE_FILES, name, bytes))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Lỗi: ", reason, "value=\"trang 3-5\"");
    }

    private static Terms returned() {
        return Terms.open("Xem lại.", Set.of(), TOMORROW.plusSeconds(1_000_000_000L));
    }

    private EvidenceView one() {
        return evidence.of(OF_AN_PHU, AN_PHU_EDITOR).get(0);
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(signedIn(actor)).exchange();
    }

    private MvcTestResult send(String address, String name, byte[] bytes) {
        return send(address, name, bytes, AN_PHU_EDITOR);
    }

    private MvcTestResult send(String address, String name, byte[] bytes, Actor actor) {
        return mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .param("pages", "trang 3-5")
                .with(csrf())
                .with(signedIn(actor))
                .exchange();
    }

    private MvcTestResult detach(EvidenceView file) {
        return mvc.post()
                .uri(REVENUE_FILES + "/go")
                .param("minh-chung", file.id().toString())
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();
    }

    private MvcTestResult submit(String explanation) {
        return mvc.post()
                .uri(GRID + "/kiem-tra")
                .param("xac-nhan", "true")
                .param("giai-thich", explanation)
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
