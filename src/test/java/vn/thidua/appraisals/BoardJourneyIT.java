package vn.thidua.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.TrialTest;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.dossiers.CellChange;
import vn.thidua.dossiers.ChangeSource;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** A report is opened again, changed, handed in, judged cell by cell, and its appraisal closed. */
@TrialTest
class BoardJourneyIT {

    private static final SeasonId SEASON = new SeasonId(new ClusterId("so-2"), Year.of(2022));
    private static final UnitId AN_PHU = new UnitId("an-phu");
    private static final DossierKey REPORT = DossierKey.of(SEASON, AN_PHU);
    private static final Subject REVENUE = Subject.indicator(new IndicatorCode("BUDGET_REVENUE"));
    private static final Actor REVIEWER =
            new Actor("tham-dinh", "Ban Thi đua", null, Set.of(Role.PROVINCIAL_REVIEWER), Set.of());
    private static final Actor EDITOR = new Actor("an-phu", "An Phú", AN_PHU, Set.of(Role.UNIT_EDITOR), Set.of());
    private static final Actor LEAD = new Actor(
            "tri-ton",
            "Tri Tôn",
            new UnitId("tri-ton"),
            Set.of(Role.UNIT_EDITOR),
            Set.of(new Actor.Seat(SEASON.cluster(), Year.of(2023), LeadershipRole.LEAD)));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private EntryService entries;

    @Autowired
    private ClusterYears years;

    @Autowired
    private Clock clock;

    @Test
    void judgesTheChangedCellAndClosesTheAppraisal() {
        workflow.take(
                REPORT,
                Step.REOPEN,
                Terms.open("Kho bạc chốt lại số thu.", Set.of(), clock.instant().plus(Duration.ofDays(9))),
                REVIEWER);
        claim("54.2");
        workflow.submit(REPORT, EDITOR);

        var matrix = get("/tham-dinh/so-2/2022", REVIEWER);
        assertThat(matrix).hasStatusOk().bodyText().contains("chờ", "còn 1", "Chờ thẩm định (1)");
        assertThat(post("/tham-dinh/so-2/2022/an-phu/ket-thuc", REVIEWER, List.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Lỗi: Kết thúc thẩm định An Phú", "còn 1 ô chờ");

        assertThat(get("/tham-dinh/so-2/2022?o=an-phu.I.1", REVIEWER))
                .hasStatusOk()
                .bodyText()
                .contains("An Phú, Thu ngân sách", "Theo cụm: 54,2", "Lưu, sang ô chờ tiếp theo", "Cách tính điểm");
        var unexplained = post(
                "/tham-dinh/so-2/2022/an-phu/o/I.1",
                REVIEWER,
                List.of("version", version(), "choice", "OTHER", "figure[0]", "53,9", "reasonCode", "ARITHMETIC"));
        assertThat(unexplained)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Hãy nêu lý do khi sửa số.", "53,9");

        assertThat(post("/tham-dinh/so-2/2022/an-phu/o/I.1", REVIEWER, List.of("version", version(), "choice", "KEEP")))
                .hasStatus3xxRedirection();
        assertThat(get("/tham-dinh/so-2/2022", REVIEWER)).bodyText().contains("Kết thúc thẩm định An Phú");
        assertThat(post("/tham-dinh/so-2/2022/an-phu/ket-thuc", REVIEWER, List.of()))
                .hasStatus3xxRedirection();
        assertThat(workflow.view(REPORT, REVIEWER).stage()).isEqualTo(Stage.APPRAISED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tham-dinh",
                "/tham-dinh/so-2/2023",
                "/tham-dinh/so-2/2023?nhom=tat-ca",
                "/tham-dinh/so-2/2023?o=cho-moi.II.3",
                "/tham-dinh/so-2/2023?o=chau-phu.VI.1",
                "/tham-dinh/so-2/2023?lech=true&nhom=tat-ca",
                "/tham-dinh/so-2/2023/an-phu/theo-cum",
                "/tham-dinh/so-2/2023/an-phu/mo-lai",
                "/tham-dinh/so-2/2023/an-phu/ket-thuc",
                "/xep-hang",
                "/xep-hang/so-2/2021",
                "/xep-hang/so-2/2022",
                "/xep-hang/so-2/2023",
                "/xep-hang/so-2/2023/thu",
                "/xep-hang/so-2/2023/thu?dv=an-phu&so.i-BUDGET_REVENUE=30,5",
                "/xep-hang/so-2/2023/thu?dv=an-phu&so.i-BUDGET_REVENUE=khong",
                "/xep-hang/so-2/2023/do-vung",
                "/xep-hang/so-2/chenh-lech",
                "/xep-hang/so-2/2023/khong-xet",
                "/xep-hang/so-2/2023/kiem-phieu",
                "/xep-hang/so-2/2023/khen-thuong",
                "/xep-hang/so-2/2023/khen-thuong/de-nghi",
                "/kiem-tra-cheo/so-2/2023",
                "/kiem-tra-cheo/so-2/2023/an-phu",
                "/kiem-tra-cheo/so-2/2023/an-phu?o=I.1",
                "/kiem-tra-cheo/so-2/2023/an-phu/buoc/tra-lai",
                "/kiem-tra-cheo/so-2/2023/an-phu/buoc/chot"
            })
    void opensEveryPageForTheBoardInBothLanguages(String path) {
        assertThat(get(path, REVIEWER)).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(get(path + (path.contains("?") ? "&" : "?") + "lang=en", REVIEWER))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tham-dinh/so-2/2023", "/xep-hang/so-2/2023", "/kiem-tra-cheo/so-2/2023/cho-moi"})
    void isHiddenFromOtherUnits(String path) {
        assertThat(get(path, EDITOR)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsEveryMemberHowFarTheCrossCheckIsAndNoSheetOutsideIt() {
        assertThat(get("/kiem-tra-cheo/so-2/2023", EDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("Chợ Mới")
                .doesNotContain("/kiem-tra-cheo/so-2/2023/cho-moi");
        assertThat(get("/kiem-tra-cheo/so-2/2019", EDITOR)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsTheLeadTheStandingsAndTheSheetsOfOthersButNotTheBoard() {
        assertThat(get("/xep-hang/so-2/2023", LEAD)).hasStatusOk().bodyText().contains("996,53", "An Phú đứng đầu");
        assertThat(get("/kiem-tra-cheo/so-2/2023/an-phu", LEAD)).hasStatusOk();
        assertThat(get("/tham-dinh/so-2/2023", LEAD)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsWhatWouldBeWithoutStoringIt() {
        assertThat(get("/xep-hang/so-2/2023/thu?dv=an-phu&so.i-BUDGET_REVENUE=30,5", REVIEWER))
                .bodyText()
                .contains("Tổng điểm giảm", "Còn kém");
        assertThat(get("/xep-hang/so-2/2023", REVIEWER)).bodyText().contains("996,53");
    }

    @Test
    void refusesABallotThatDoesNotAddUpAndKeepsWhatWasTyped() {
        var answer = post(
                "/xep-hang/so-2/2023/kiem-phieu",
                REVIEWER,
                List.of(
                        "heldOn",
                        "29/12/2023",
                        "issued",
                        "12",
                        "collected",
                        "11",
                        "valid",
                        "9",
                        "invalid",
                        "1",
                        "choices",
                        "1",
                        "countingTeam",
                        "Tổ kiểm phiếu"));

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Hợp lệ (9) cộng không hợp lệ (1) phải bằng số phiếu thu vào (11)",
                        "Tổ kiểm phiếu",
                        "29/12/2023");
    }

    private void claim(String figure) {
        var seen = Long.parseLong(version());
        entries.save(
                REPORT,
                List.of(new CellChange(REVENUE, seen, Claim.of(Figure.of(figure)), ChangeSource.TYPED)),
                EDITOR);
    }

    private String version() {
        return years.entries(SEASON).stream()
                .filter(entry -> entry.unit().equals(AN_PHU) && entry.subject().equals(REVENUE))
                .map(entry -> Long.toString(entry.version()))
                .findFirst()
                .orElse("0");
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(signedIn(actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor, List<String> fields) {
        var request = mvc.post().uri(path).with(signedIn(actor)).with(csrf());
        for (var i = 0; i < fields.size(); i += 2) {
            request = request.param(fields.get(i), fields.get(i + 1));
        }
        return request.exchange();
    }
}
