package vn.thidua.pacts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.duties.Duty;
import vn.thidua.duties.DutyService;
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;
import vn.thidua.journal.Journal;
import vn.thidua.pacts.PactTargets;
import vn.thidua.seasons.PactService;
import vn.thidua.seasons.PactView;
import vn.thidua.units.UnitId;

@PortalTest
@Transactional
class PactPagesIT {

    private static final String PACT = "/xep-hang/so-2/2023/giao-uoc";
    private static final Actor STRANGER =
            new Actor("khach", "Khách", new UnitId("khach"), Set.of(Role.UNIT_APPROVER), Set.of());

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SampleYear year;

    @Autowired
    private PactService pacts;

    @Autowired
    private Targets targets;

    @Autowired
    private PactTargets registered;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private DutyService duties;

    @Autowired
    private Journal journal;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void aYear() {
        year.enter();
        clock.set(LocalDateTime.of(2023, 1, 10, 8, 0));
    }

    @Test
    void areWrittenByTheLeadSignedByEachHeadAndPrinted() {
        assertThat(get(PACT, AN_PHU_HEAD)).hasStatusOk().bodyText().contains("chưa được soạn", "33,5");
        assertThat(write("Giao ước năm 2023").exchange()).hasRedirectedUrl(PACT);
        assertThat(duties.of(AN_PHU_HEAD).mine()).extracting(Duty::kind).containsExactly(Duty.Kind.SIGN_PACT);

        assertThat(sign(AN_PHU_HEAD, pact().fingerprint())).hasRedirectedUrl(PACT);
        assertThat(post(PACT + "/ky-tren-giay", LEAD)
                        .param("unit", "phu-tan")
                        .param("signer", "Nguyễn Văn B, Chủ tịch")
                        .param("document", "Bản giấy ngày 10/01/2023")
                        .exchange())
                .hasRedirectedUrl(PACT);

        assertThat(duties.of(AN_PHU_HEAD).mine()).isEmpty();
        assertThat(get(PACT, AN_PHU_EDITOR))
                .bodyText()
                .contains("2 trên 3 đơn vị đã ký", "Bản giấy ngày 10/01/2023", "Thi đua &lt;yêu nước&gt;")
                .doesNotContain("??");
        assertThat(get(PACT + "/ban-in", REVIEWER))
                .hasStatusOk()
                .bodyText()
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ngày 05 tháng 01 năm 2023")
                .contains("Luật Thi đua, khen thưởng.", pact().fingerprint(), journal.head())
                .doesNotContain("??");
    }

    @Test
    void setAllSignaturesFreeWhenTheTextChangesAndKeepThemWhenItDoesNot() {
        write("Giao ước năm 2023").exchange();
        var seen = pact().fingerprint();
        sign(AN_PHU_HEAD, seen);

        write("Giao ước năm 2023").exchange();
        assertThat(pact().signatories()).containsExactly(AN_PHU);

        write("Giao ước thi đua năm 2023").exchange();
        assertThat(pact().signatories()).isEmpty();
        assertThat(sign(AN_PHU_HEAD, seen)).hasStatus(422).bodyText().contains("Nội dung giao ước đã thay đổi");
        assertThat(pact().signatories()).isEmpty();
    }

    @Test
    void takeOneSignatureAUnitFromItsHeadOnly() {
        write("Giao ước năm 2023").exchange();

        assertThat(sign(AN_PHU_EDITOR, pact().fingerprint())).hasStatus(403);
        assertThat(sign(STRANGER, pact().fingerprint())).hasStatus(403);
        assertThat(sign(AN_PHU_HEAD, pact().fingerprint())).hasRedirectedUrl(PACT);
        assertThat(sign(AN_PHU_HEAD, pact().fingerprint()))
                .hasStatus(422)
                .bodyText()
                .contains("đã ký rồi");
    }

    @Test
    void areKeptByTheLeadAndReadByMembersOnly() {
        assertThat(get(PACT + "/sua", AN_PHU_HEAD)).hasStatus(403);
        assertThat(post(PACT + "/sua", AN_PHU_HEAD).exchange()).hasStatus(403);
        assertThat(post(PACT + "/ky-tren-giay", AN_PHU_HEAD).exchange()).hasStatus(403);
        assertThat(get(PACT, STRANGER)).hasStatus(404);
        assertThat(get(PACT + "/ban-in", AN_PHU_HEAD)).hasStatus(404);
        assertThat(get("/xep-hang/so-2/2019/giao-uoc", REVIEWER)).hasStatus(404);
    }

    @Test
    void sayWhichLegalBasisCannotBeReadAndKeepIt() {
        assertThat(post(PACT + "/sua", LEAD)
                        .param("title", "Giao ước")
                        .param("signedOn", "5/1/2023")
                        .param("legalBasis", "Luật không có ngày")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Lỗi:", "Không đọc được dòng “Luật không có ngày”");
        assertThat(pacts.pact(SampleYear.SEASON, LEAD)).isEmpty();
    }

    @Test
    void showHowARegisteredTargetWasAdjusted() {
        targets.adjust(
                List.of(new TargetView(
                        AN_PHU,
                        SampleYear.SEASON.year(),
                        new IndicatorCode("BUDGET_REVENUE"),
                        new BigDecimal("30.5"),
                        Baseline.COUNCIL_RESOLUTION,
                        "Nghị quyết 15")),
                List.of(),
                "Điều chỉnh dự toán giữa năm",
                REVIEWER);

        assertThat(get(PACT, AN_PHU_EDITOR))
                .bodyText()
                .contains("Chỉ tiêu đã điều chỉnh", "33,5", "nay là 30,5", "Điều chỉnh dự toán giữa năm", "tham-dinh");
    }

    @Test
    void listWhatAUnitRegistersItselfAsItsHeadSignsIt() {
        write("Giao ước năm 2023").exchange();
        var nothing = registered.fingerprint(SampleYear.SEASON, AN_PHU);
        assertThat(duties.of(AN_PHU_EDITOR).mine()).extracting(Duty::kind).contains(Duty.Kind.REGISTER_TARGETS);

        assertThat(register("BUDGET_REVENUE", "34,5", "").exchange()).hasRedirectedUrl(PACT);

        assertThat(duties.of(AN_PHU_EDITOR).mine()).extracting(Duty::kind).doesNotContain(Duty.Kind.REGISTER_TARGETS);
        assertThat(sign(AN_PHU_HEAD, pact().fingerprint(), nothing)).hasStatus(422);
        assertThat(sign(AN_PHU_HEAD, pact().fingerprint())).hasRedirectedUrl(PACT);
        assertThat(get(PACT, LEAD)).bodyText().contains("34,5", "tốt hơn mức giao 33,5");
        assertThat(get(PACT + "/ban-in", REVIEWER)).bodyText().contains("34,5", "1.200*", "Số có dấu *");
        assertThat(inForce("BUDGET_REVENUE")).isEqualByComparingTo("33.5");
    }

    @Test
    void setTheUnitsOwnSignatureFreeWhenItRegistersAnewAndSayWhy() {
        write("Giao ước năm 2023").exchange();
        register("BUDGET_REVENUE", "34,5", "").exchange();
        sign(AN_PHU_HEAD, pact().fingerprint());

        assertThat(register("BUDGET_REVENUE", "30", "").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do đăng ký lại", "value=\"30\"");
        assertThat(register("BUDGET_REVENUE", "34,50", "").exchange()).hasRedirectedUrl(PACT);
        assertThat(pact().signatories()).containsExactly(AN_PHU);

        assertThat(register("BUDGET_REVENUE", "30", "Hạn hán").exchange()).hasRedirectedUrl(PACT);

        assertThat(pact().signatories()).isEmpty();
        assertThat(duties.of(AN_PHU_HEAD).mine()).extracting(Duty::kind).contains(Duty.Kind.SIGN_PACT);
        assertThat(get(PACT, LEAD))
                .bodyText()
                .contains("Chỉ tiêu đã đăng ký lại", "nay là 30", "Hạn hán", "kém mức giao 33,5");
    }

    @Test
    void takeRegisteredTargetsFromTheOwnEditorUntilTheUnitHasReported() {
        for (var stranger : List.of(AN_PHU_HEAD, REVIEWER)) {
            assertThat(get(PACT + "/dang-ky", stranger)).hasStatus(403);
            assertThat(post(PACT + "/dang-ky", stranger).exchange()).hasStatus(403);
        }
        assertThat(get(PACT + "/dang-ky", STRANGER)).hasStatus(403);
        assertThat(register("JOBS", "1.234", "").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("có thể hiểu theo nhiều cách", "Lỗi:");

        year.answerAll(DossierKey.of(SampleYear.SEASON, AN_PHU), AN_PHU_EDITOR);
        workflow.submit(DossierKey.of(SampleYear.SEASON, AN_PHU), AN_PHU_EDITOR);

        assertThat(register("JOBS", "1300", "").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("đã nộp kết quả");
        assertThat(registered.of(SampleYear.SEASON, LEAD)).isEmpty();
    }

    @Test
    void letTheBoardCountPointsByWhatWasSignedWhereNothingWasAssigned() {
        write("Giao ước năm 2023").exchange();
        register("BUDGET_REVENUE", "34,5", "").param("POVERTY_RATE", "2,5").exchange();
        assertThat(post(PACT + "/nhan-dang-ky", REVIEWER).exchange()).hasRedirectedUrl(PACT);
        assertThat(targets.of(AN_PHU, SampleYear.SEASON.year())).hasSize(2);

        sign(AN_PHU_HEAD, pact().fingerprint());
        assertThat(get(PACT, REVIEWER)).bodyText().contains("Lấy 1 số đã đăng ký làm chỉ tiêu");
        assertThat(post(PACT + "/nhan-dang-ky", LEAD).exchange()).hasStatus(403);
        assertThat(post(PACT + "/nhan-dang-ky", REVIEWER).exchange()).hasRedirectedUrl(PACT);

        assertThat(inForce("POVERTY_RATE")).isEqualByComparingTo("2.5");
        assertThat(inForce("BUDGET_REVENUE")).isEqualByComparingTo("33.5");
    }

    private BigDecimal inForce(String indicator) {
        return targets.of(AN_PHU, SampleYear.SEASON.year()).stream()
                .filter(target -> target.indicator().equals(new IndicatorCode(indicator)))
                .map(TargetView::value)
                .findFirst()
                .orElseThrow();
    }

    private MockMvcRequestBuilder register(String indicator, String value, String reason) {
        return post(PACT + "/dang-ky", AN_PHU_EDITOR).param(indicator, value).param("reason", reason);
    }

    private PactView pact() {
        return pacts.pact(SampleYear.SEASON, LEAD).orElseThrow();
    }

    private MockMvcRequestBuilder write(String title) {
        return post(PACT + "/sua", LEAD)
                .param("title", title)
                .param("signedOn", "5/1/2023")
                .param("movements", "Thi đua <yêu nước>\n\n  Vì người nghèo ")
                .param("commitments", "Số liệu trung thực.")
                .param("legalBasis", "Luật số 06/2022/QH15; 15/06/2022; Luật Thi đua, khen thưởng");
    }

    private MvcTestResult sign(Actor actor, String fingerprint) {
        return sign(actor, fingerprint, registered.fingerprint(SampleYear.SEASON, AN_PHU));
    }

    private MvcTestResult sign(Actor actor, String fingerprint, String targetsFingerprint) {
        return post(PACT + "/ky", actor)
                .param("fingerprint", fingerprint)
                .param("targetsFingerprint", targetsFingerprint)
                .exchange();
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(signedIn(actor)).exchange();
    }

    private MockMvcRequestBuilder post(String address, Actor actor) {
        return mvc.post().uri(address).with(signedIn(actor)).with(csrf());
    }
}
