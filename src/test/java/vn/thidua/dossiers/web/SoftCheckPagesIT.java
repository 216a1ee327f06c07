package vn.thidua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.CLUSTER;
import static vn.thidua.dossiers.SampleDossiers.DEPUTY;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.NOON;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.OF_TRI_TON;
import static vn.thidua.dossiers.SampleDossiers.PHU_TAN;
import static vn.thidua.dossiers.SampleDossiers.YEAR;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.AsSystem;
import vn.thidua.accounts.Role;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.DossierArchive;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.RecordedDossier;
import vn.thidua.dossiers.RecordedDossier.RecordedEntry;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.units.ClusterRegister;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitRegister;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

/** Every kind of question about a figure, from the cell in which it is typed to the people who check it. */
@PortalTest
@Transactional
class SoftCheckPagesIT {

    private static final String GRID = "/nhap-lieu/so-2/2023/an-phu";
    private static final UnitId CHAU_PHU = new UnitId("chau-phu");

    private static final String JUDGED = "/quan-tri/bang-diem/AG-CUM2-MINH-HOA/canh-bao";

    @Autowired
    private SampleYear year;

    @Autowired
    private UnitRegister units;

    @Autowired
    private ClusterRegister clusters;

    @Autowired
    private DossierArchive archive;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private MockMvcTester mvc;

    /** A figure that is asked about: the row it is typed in, what is asked, and which check asks. */
    private record Doubt(String key, String criterion, String figure, String check, String sentence) {

        static Doubt about(String indicator, String figure, String check, String sentence) {
            return new Doubt("i-" + indicator, SampleYear.criterionOf(indicator), figure, check, sentence);
        }

        static Doubt judged(String criterion, String figure, String check, String sentence) {
            return new Doubt("c-" + criterion, criterion, figure, check, sentence);
        }
    }

    private static final List<Doubt> DOUBTS = List.of(
            Doubt.about("JOBS", "1410000", "THOUSANDFOLD", "lớn hơn khoảng 1.000 lần so với 1.200"),
            Doubt.about("INCOME_PER_CAPITA", "58,3", "JUMP", "Tăng 94,3% so với năm trước (30"),
            Doubt.about("BUDGET_REVENUE", "100", "RATIO", "Đạt 298,5% kế hoạch, trên mức thường gặp (200%)"),
            Doubt.about("OCOP_PRODUCTS", "40", "PARTS", "cộng lại được 50"),
            Doubt.about("HEALTH_INSURANCE", "170", "FAR", "Cao hơn 3 lần mức giữa của các đơn vị khác trong cụm"),
            Doubt.judged("IV.2", "5", "JUMP", "Tăng 150% so với năm trước (2"),
            Doubt.judged("III.4", "KHONG_HOAN_THANH", "JUMP", "Giảm 100% so với năm trước (40"));

    @BeforeEach
    void aYearAfterAnother() {
        year.enter();
        archive.restore(
                new RecordedDossier(
                        new DossierKey(CLUSTER, Year.of(2022), AN_PHU),
                        Stage.PUBLISHED,
                        NOON.minus(Duration.ofDays(365)),
                        List.of(
                                recorded("i-INCOME_PER_CAPITA", "30"),
                                recorded("c-IV.2", "2"),
                                recorded("c-III.4", "XUAT_SAC"))),
                Actor.system());
    }

    @Test
    void eachKindIsAskedInTheCellAnsweredByOneClickAndSeenByWhoeverChecks() {
        theOthersHaveHandedIn();
        tune("OCOP_PRODUCTS", Map.of("parts", "NTM_COMMUNES", "thousandfold", "true"));
        type("i-NTM_COMMUNES", "50");

        for (var doubt : DOUBTS) {
            assertThat(type(doubt.key(), doubt.figure()))
                    .as(doubt.toString())
                    .hasStatusOk()
                    .bodyText()
                    .contains(doubt.sentence(), "value=\"" + doubt.check() + ":NEW_WORK\"", "nên nêu lý do");
        }
        for (var doubt : DOUBTS) {
            assertThat(explains(doubt))
                    .as(doubt.toString())
                    .hasStatusOk()
                    .bodyText()
                    .contains(doubt.sentence(), "Lý do: Dự án, nhiệm vụ mới trong năm (an-phu, ");
        }
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, LEAD);
        for (var doubt : DOUBTS) {
            assertThat(get("/kiem-tra-cheo/so-2/2023/an-phu?o=" + doubt.criterion(), LEAD))
                    .as(doubt.toString())
                    .hasStatusOk()
                    .bodyText()
                    .contains(doubt.sentence(), "Dự án, nhiệm vụ mới trong năm");
        }
    }

    @Test
    void countsAreNotAskedAboutForOneMoreOrLess() {
        assertThat(type("c-IV.2", "3")).hasStatusOk().bodyText().doesNotContain("so với năm trước");
    }

    @Test
    void theAdministratorsThresholdDecidesWhatIsAsked() {
        assertThat(type("i-INCOME_PER_CAPITA", "36")).bodyText().doesNotContain("so với năm trước (30");

        tune("INCOME_PER_CAPITA", Map.of("jump", "10"));
        assertThat(get(GRID, AN_PHU_EDITOR)).bodyText().contains("Tăng 20% so với năm trước (30");

        tune("INCOME_PER_CAPITA", Map.of("jump", ""));
        assertThat(get(GRID, AN_PHU_EDITOR)).bodyText().doesNotContain("so với năm trước (30");
    }

    @Test
    void countedAndJudgedCriteriaAreTunedOneByOne() {
        assertThat(type("c-IV.2", "5")).bodyText().contains("Tăng 150% so với năm trước (2");
        assertThat(get(JUDGED, ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("Ngưỡng cảnh báo số liệu", "IV.2. ", "value=\"50\"")
                .doesNotContain("??", "I.1. ");

        assertThat(tuneCriterion("IV.2", "200")).hasRedirectedUrl(JUDGED);
        assertThat(get(GRID, AN_PHU_EDITOR)).bodyText().doesNotContain("so với năm trước (2");
        assertThat(get(JUDGED, ADMINISTRATOR)).bodyText().contains("value=\"200\"");

        assertThat(tuneCriterion("IV.2", "nhiều"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Lỗi: ", "value=\"nhiều\"");
    }

    private MvcTestResult tuneCriterion(String criterion, String jump) {
        return mvc.post()
                .uri(JUDGED)
                .param("rows[0].criterion", criterion)
                .param("rows[0].jump", jump)
                .with(csrf())
                .with(signedIn(ADMINISTRATOR))
                .exchange();
    }

    /** What lies far from the others is said only once three of them have handed in; they report 50 of everything. */
    private void theOthersHaveHandedIn() {
        AsSystem.run(() -> {
            units.define(new UnitView(
                    CHAU_PHU, null, "Châu Phú", "UBND huyện Châu Phú", UnitType.DISTRICT, null, null, null));
            clusters.admit(CLUSTER, CHAU_PHU, LocalDate.of(2020, 1, 1), null);
        });
        handsIn(OF_TRI_TON, LEAD);
        handsIn(new DossierKey(CLUSTER, YEAR, PHU_TAN), DEPUTY);
        handsIn(
                new DossierKey(CLUSTER, YEAR, CHAU_PHU),
                new Actor("chau-phu", "chau-phu", CHAU_PHU, Set.of(Role.UNIT_EDITOR), Set.of()));
    }

    private void handsIn(DossierKey key, Actor editor) {
        year.answerAll(key, editor);
        workflow.submit(key, editor);
    }

    private static RecordedEntry recorded(String key, String figure) {
        return new RecordedEntry(Subject.of(key), Claim.of(Figure.of(figure)), null, null);
    }

    private void tune(String indicator, Map<String, String> thresholds) {
        var request = mvc.post()
                .uri("/quan-tri/chi-tieu/" + indicator + "/canh-bao")
                .with(csrf())
                .with(signedIn(ADMINISTRATOR));
        thresholds.forEach(request::param);
        assertThat(request.exchange()).hasStatus3xxRedirection();
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(signedIn(actor)).exchange();
    }

    private MvcTestResult type(String key, String figure) {
        return post(key, Map.of(key + ".seen", "0", key + ".figure", figure));
    }

    /** The click on a usual reason sends the row as it stands with it. */
    private MvcTestResult explains(Doubt doubt) {
        var key = doubt.key();
        var saved = Map.of("58,3", "58.3").getOrDefault(doubt.figure(), doubt.figure());
        return post(
                key,
                Map.of(
                        key + ".seen",
                        "1",
                        key + ".was",
                        saved + "|FINAL|EXACT|",
                        key + ".figure",
                        doubt.figure(),
                        key + ".explain",
                        doubt.check() + ":NEW_WORK"));
    }

    private MvcTestResult post(String key, Map<String, String> fields) {
        var request = mvc.post().uri(GRID + "/o/" + key).with(csrf()).with(signedIn(AN_PHU_EDITOR));
        fields.forEach(request::param);
        return request.exchange();
    }
}
