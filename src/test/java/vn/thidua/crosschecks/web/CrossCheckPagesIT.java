package vn.thidua.crosschecks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.CLUSTER;
import static vn.thidua.dossiers.SampleDossiers.DEPUTY;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.PHU_TAN;
import static vn.thidua.dossiers.SampleDossiers.YEAR;
import static vn.thidua.dossiers.SampleYear.SEASON;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
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
import vn.thidua.crosschecks.DiscussionService;
import vn.thidua.crosschecks.DiscussionView;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.duties.Duty;
import vn.thidua.duties.DutyService;

@PortalTest
@Transactional
class CrossCheckPagesIT {

    private static final String ALL = "/kiem-tra-cheo/so-2/2023";
    private static final String PLAN = ALL + "/phan-cong";
    private static final String JOBS_TALK = ALL + "/phu-tan/y-kien/i-JOBS";
    private static final DossierKey OF_PHU_TAN = new DossierKey(CLUSTER, YEAR, PHU_TAN);

    @Autowired
    private SampleYear year;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private DutyService duties;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void phuTanIsInCrossCheck() {
        clock.set(LocalDateTime.of(2023, 12, 18, 8, 0));
        year.enter();
        year.answerAll(OF_PHU_TAN, DEPUTY);
        workflow.submit(OF_PHU_TAN, DEPUTY);
        workflow.take(OF_PHU_TAN, Step.START_CROSS_CHECK, Terms.NONE, LEAD);
    }

    @Test
    void checkersAreDrawnAndShownToEveryMember() {
        assertThat(get(PLAN, AN_PHU_EDITOR))
                .bodyText()
                .contains("Chưa phân công")
                .doesNotContain("name=\"seed\"");
        assertThat(post(PLAN, LEAD, Map.of("seed", "2023", "reason", ""))).hasRedirectedUrl(PLAN);

        assertThat(get(PLAN, AN_PHU_EDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("số bốc thăm 2023", "Phú Tân")
                .doesNotContain("??");
        assertThat(get(ALL, AN_PHU_EDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("Đơn vị kiểm tra", "Ý kiến", "Kiểm tra")
                .doesNotContain("??");
    }

    @Test
    void aWrongSeedComesBackAsTyped() {
        assertThat(post(PLAN, LEAD, Map.of("seed", "hai nghìn", "reason", "Theo họp.")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("chỉ gồm chữ số", "Theo họp.");
    }

    @Test
    void aChangeWithoutItsReasonComesBackAsTyped() {
        post(PLAN, LEAD, Map.of("seed", "1", "reason", "Theo họp cụm."));

        assertThat(post(PLAN + "/doi", LEAD, Map.of("checked", "phu-tan", "checker", "tri-ton", "why", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Hãy nêu lý do", "value=\"tri-ton\" selected=\"selected\"");
        assertThat(post(PLAN + "/doi", LEAD, Map.of("checked", "phu-tan", "checker", "tri-ton", "why", "Vắng.")))
                .hasRedirectedUrl(PLAN);
        assertThat(get(PLAN, AN_PHU_EDITOR))
                .bodyText()
                .contains("số bốc thăm 1.", "Lý do: Theo họp cụm.", "đổi phân công lúc 18/12/2023 08:00. Lý do: Vắng.")
                .doesNotContain("??");
    }

    @Test
    void onlyThoseEntitledAssign() {
        assertThat(post(PLAN, AN_PHU_EDITOR, Map.of("seed", "1"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(PLAN, ADMINISTRATOR, Map.of("seed", "1"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/kiem-tra-cheo/so-2/2019/phan-cong", AN_PHU_EDITOR)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anObjectionIsRaisedAnsweredAndListed() {
        assertThat(post(JOBS_TALK, AN_PHU_EDITOR, Map.of("kind", "OBJECTION", "text", "Số này trùng.")))
                .hasRedirectedUrl(JOBS_TALK);

        assertThat(get(JOBS_TALK, DEPUTY))
                .hasStatusOk()
                .bodyText()
                .contains("Số này trùng.", "Chờ đơn vị trả lời", "An Phú (an-phu)", "value=\"REPLY\"")
                .doesNotContain("value=\"UPHOLD\"", "Nêu ý kiến</h2>", "??");
        assertThat(answer(one(), DEPUTY, "REPLY", "Đã loại trùng.", one().version()))
                .hasRedirectedUrl(JOBS_TALK);
        assertThat(get(JOBS_TALK, LEAD)).bodyText().contains("value=\"UPHOLD\"", "value=\"DISMISS\"");
        assertThat(get(ALL + "/y-kien", AN_PHU_EDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("Phú Tân: I.4", "Đã trả lời, chờ cụm trưởng kết luận")
                .doesNotContain("??");
        assertThat(get(ALL + "/phu-tan?o=I.4", LEAD)).bodyText().contains(JOBS_TALK);
    }

    @Test
    void anAdministratorHasNoPartInIt() {
        post(JOBS_TALK, AN_PHU_EDITOR, Map.of("kind", "OBJECTION", "text", "Số này trùng."));

        assertThat(get(ALL, ADMINISTRATOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ALL + "/y-kien", ADMINISTRATOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ALL + "/y-kien", AN_PHU_EDITOR)).bodyText().contains(JOBS_TALK);
        assertThat(get(ALL + "/phu-tan", ADMINISTRATOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(ALL + "/phu-tan/o/I.4", ADMINISTRATOR, Map.of("choice", "KEEP")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatWasTypedStaysWhereItIsRefusedOrSomebodySpokeMeanwhile() {
        post(JOBS_TALK, AN_PHU_EDITOR, Map.of("kind", "OBJECTION", "text", "Số này trùng."));
        var seen = one();
        answer(seen, DEPUTY, "REPLY", "Không trùng.", seen.version());

        assertThat(answer(seen, AN_PHU_EDITOR, "REPLY", "Tôi vẫn thấy trùng.", seen.version()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Có người vừa thêm ý kiến", "Không trùng.", "Tôi vẫn thấy trùng.</textarea>");
        assertThat(post(JOBS_TALK, AN_PHU_EDITOR, Map.of("text", "Chưa chọn loại.")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chưa chọn loại.</textarea>");
    }

    @Test
    void whatIsUnknownIsNotFound() {
        assertThat(get(ALL + "/phu-tan/y-kien/i-NOTHING", LEAD)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ALL + "/an-phu/y-kien/i-JOBS", LEAD)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post()
                        .uri(JOBS_TALK + "/" + new UUID(0, 0))
                        .param("act", "REPLY")
                        .param("text", "x")
                        .with(csrf())
                        .with(signedIn(LEAD)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aUnitReadsWhatItIsAskedAndExplains() {
        var page = "/nhap-lieu/so-2/2023/phu-tan/giai-trinh";
        post(ALL + "/phu-tan/buoc/yeu-cau-giai-trinh", LEAD, Map.of("reason", "Vì sao số lao động giảm?"));

        assertThat(duties.of(DEPUTY).mine()).extracting(Duty::path).contains(page);
        assertThat(get(page, DEPUTY))
                .hasStatusOk()
                .bodyText()
                .contains("Vì sao số lao động giảm?", "Gửi giải trình")
                .doesNotContain("??");
        assertThat(get(page, LEAD)).bodyText().contains("Chưa có giải trình").doesNotContain("Gửi giải trình");
        assertThat(post(page, DEPUTY, Map.of("answer", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Lỗi:");
        assertThat(post(page, LEAD, Map.of("answer", "Hộ."))).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(post(page, DEPUTY, Map.of("answer", "Một doanh nghiệp đóng cửa.")))
                .hasRedirectedUrl(page);

        assertThat(workflow.view(OF_PHU_TAN, LEAD).stage()).isEqualTo(Stage.CROSS_CHECK);
        assertThat(get(page, LEAD)).bodyText().contains("Một doanh nghiệp đóng cửa.", "phu-tan,");
    }

    @Test
    void aReturnedReportIsGivenMoreTimeAndTakenInOnceThatIsOver() {
        post(ALL + "/phu-tan/buoc/tra-lai", LEAD, opening("20/12/2023"));
        var sheet = ALL + "/phu-tan";
        assertThat(get(sheet, LEAD)).bodyText().contains("Gia hạn").doesNotContain("Nhận lại khi hết hạn");
        assertThat(get(sheet + "/buoc/gia-han", LEAD)).hasStatusOk().bodyText().contains("Thiếu minh chứng.");
        assertThat(post(sheet + "/buoc/gia-han", LEAD, opening("22/12/2023"))).hasRedirectedUrl(ALL);
        assertThat(post(sheet + "/buoc/nhan-lai", LEAD, Map.of("reason", "Hết hạn.")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("chưa hết");

        clock.set(LocalDateTime.of(2023, 12, 23, 0, 0));

        assertThat(get(sheet, LEAD)).bodyText().contains("Nhận lại khi hết hạn").doesNotContain("??");
        assertThat(post(sheet + "/buoc/nhan-lai", LEAD, Map.of("reason", ""))).hasStatus(422);
        assertThat(post(sheet + "/buoc/nhan-lai", LEAD, Map.of("reason", "Hết hạn.")))
                .hasRedirectedUrl(ALL);
        assertThat(workflow.view(OF_PHU_TAN, LEAD).stage()).isEqualTo(Stage.SUBMITTED);
    }

    private static Map<String, String> opening(String until) {
        return Map.of("reason", "Thiếu minh chứng.", "everything", "true", "until", until);
    }

    private DiscussionView one() {
        return discussions.of(SEASON, LEAD).get(0);
    }

    private MvcTestResult answer(DiscussionView view, Actor actor, String act, String text, long version) {
        return post(
                JOBS_TALK + "/" + view.id(),
                actor,
                Map.of("act", act, "text", text, "version", Long.toString(version)));
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(signedIn(actor)).exchange();
    }

    private MvcTestResult post(String address, Actor actor, Map<String, String> form) {
        var request = mvc.post().uri(address).with(csrf()).with(signedIn(actor));
        form.forEach(request::param);
        return request.exchange();
    }
}
