package vn.thidua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.REVENUE;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Qualifier;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.ValueStatus;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.scoring.Ledger;

@PortalTest
@Transactional
class EntryPagesIT {

    private static final String GRID = "/nhap-lieu/so-2/2023/an-phu";
    private static final String CHECK = GRID + "/kiem-tra";

    @Autowired
    private SampleYear year;

    @Autowired
    private EntryService entries;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aYear() {
        year.enter();
    }

    @Test
    void theGridIsLaidOutLikeTheScorecard() {
        assertThat(get(GRID, AN_PHU_EDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("Nhập kết quả năm 2023", "I. Phát triển kinh tế - xã hội", "33,5", "name=\"i-JOBS.figure\"")
                .contains("Lấy từ tiêu chí I.2")
                .doesNotContain("type=\"number\"")
                .doesNotContain("??");
    }

    @Test
    void aFigureIsSavedAndAnsweredWithItsRateAndPoints() {
        assertThat(post(GRID, AN_PHU_EDITOR, "i-BUDGET_REVENUE", "54,2", 0)).hasRedirectedUrl(GRID);

        assertThat(get(GRID, AN_PHU_EDITOR))
                .bodyText()
                .contains("value=\"54,2\"", "161,79", "60,00 + 6,00", "Đã lưu 08:00");
    }

    @Test
    void aFigureIsShownWithTheWordBeforeItAndAsTheEstimateThatItIs() {
        var answer = mvc.post()
                .uri(GRID)
                .param("i-BUDGET_REVENUE.seen", "0")
                .param("i-BUDGET_REVENUE.figure", "54,2")
                .param("i-BUDGET_REVENUE.status", "ESTIMATE")
                .param("i-BUDGET_REVENUE.qualifier", "NEARLY")
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();
        assertThat(answer).hasRedirectedUrl(GRID);

        var entry = entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).entry(REVENUE);
        assertThat(entry)
                .extracting(EntryView::claim)
                .isEqualTo(new Claim(Figure.of("54.2"), ValueStatus.ESTIMATE, Qualifier.NEARLY, ""));
        assertThat(get(GRID, AN_PHU_EDITOR))
                .bodyText()
                .contains("ước thực hiện</span>")
                .containsOnlyOnce("value=\"ESTIMATE\" selected=\"selected\"")
                .containsOnlyOnce("value=\"NEARLY\" selected=\"selected\"");
        // Whoever reads along sees words in the place of the fields
        assertThat(get(GRID, AN_PHU_HEAD)).bodyText().contains("gần 54,2");
    }

    @Test
    void aFigureSaysWhyItEarnsItsPoints() {
        assertThat(get(GRID, AN_PHU_EDITOR)).bodyText().doesNotContain("Cách tính điểm");

        post(GRID, AN_PHU_EDITOR, "i-BUDGET_REVENUE", "54,2", 0);

        assertThat(get(GRID, AN_PHU_EDITOR))
                .bodyText()
                .containsOnlyOnce("Cách tính điểm")
                .contains("(54,2/33,5", "60 điểm + thưởng 6 điểm (trần)", "Căn cứ: ");
    }

    @Test
    void thePointsAreAddedUpToTheTotalUnderTheGrid() {
        post(GRID, AN_PHU_EDITOR, "i-BUDGET_REVENUE", "54,2", 0);

        assertThat(get(GRID, AN_PHU_EDITOR))
                .bodyText()
                .containsSubsequence(
                        "Các điểm cộng lại thành tổng thế nào",
                        "Tổng điểm chuẩn: 60 điểm",
                        "Tổng điểm thưởng: 6 điểm",
                        "Tổng điểm: 66 điểm: 60 + 6 = 66");
    }

    @Test
    void oneCellComesBackAloneWithItsRows() {
        var answer = post(GRID + "/o/i-INCOME_PER_CAPITA", AN_PHU_EDITOR, "i-INCOME_PER_CAPITA", "58,30", 0);

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("id=\"r-I.2\"", "id=\"r-I.3\"", "id=\"cong-diem\"", "id=\"thanh-luu\"", "value=\"58,3")
                .doesNotContain("<html", "id=\"r-I.1\"");
    }

    @Test
    void whatOneCellBringsIsWhatThePageThenShows() throws UnsupportedEncodingException {
        var answer = rows(post(GRID + "/o/i-BUDGET_REVENUE", AN_PHU_EDITOR, "i-BUDGET_REVENUE", "54,2", 0));

        var page = rows(get(GRID, AN_PHU_EDITOR));

        assertThat(answer).isNotEmpty();
        assertThat(page).containsAll(answer).hasSizeGreaterThan(answer.size());
    }

    /** The rows of an answer; what was understood is said only right after it was typed. */
    private static List<String> rows(MvcTestResult answer) throws UnsupportedEncodingException {
        return Pattern.compile("<tbody[^>]* id=.*?</tbody>", Pattern.DOTALL)
                .matcher(answer.getResponse().getContentAsString())
                .results()
                .map(row -> row.group()
                        .replaceAll("<span class=\"echo .*?</span>", "")
                        .replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void aWrongNumberIsKeptAsTypedAndSaysWhatToWrite() {
        var answer = post(GRID, AN_PHU_EDITOR, "i-JOBS", "1,410", 0);

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Lỗi: ", "href=\"#o-i-JOBS\"", "value=\"1,410\"", "aria-invalid=\"true\"")
                .contains("phải là số nguyên", "hãy nhập 1.410 hoặc 1410", "Bỏ số vừa gõ");
        var withdrawn = mvc.post()
                .uri(GRID)
                .param("i-JOBS.seen", "0")
                .param("i-JOBS.figure", "1,410")
                .param("i-JOBS.resolve", "theirs")
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();
        assertThat(withdrawn).hasRedirectedUrl(GRID);
    }

    @Test
    void aTextThatCouldBeTwoNumbersIsAskedAbout() {
        assertThat(post(GRID, AN_PHU_EDITOR, "i-BUDGET_REVENUE", "475.962", 0))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("có thể hiểu theo hai cách", "value=\"475962\"", "value=\"475,962\"", "475.962,0");
    }

    @Test
    void oneWrongCellKeepsTheOthersFromNothing() {
        var answer = mvc.post()
                .uri(GRID)
                .param("i-JOBS.seen", "0")
                .param("i-JOBS.figure", "nhiều")
                .param("i-BUDGET_REVENUE.seen", "0")
                .param("i-BUDGET_REVENUE.figure", "54,2")
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"nhiều\"");
        assertThat(revenue()).isEqualTo(Figure.of("54.2"));
    }

    @Test
    void theSecondOfTwoPeopleSeesBothNumbersAndChooses() {
        post(GRID, AN_PHU_EDITOR, "i-BUDGET_REVENUE", "54,2", 0);

        var late = post(GRID + "/o/i-BUDGET_REVENUE", AN_PHU_EDITOR, "i-BUDGET_REVENUE", "53,9", 0);

        assertThat(late)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Hai người cùng sửa ô này", "an-phu đã lưu 54,2 lúc ", "Giữ 54,2", "Thay bằng 53,9");
        assertThat(revenue()).isEqualTo(Figure.of("54.2"));

        var entry = entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).entry(REVENUE);
        mvc.post()
                .uri(GRID)
                .param("i-BUDGET_REVENUE.seen", "0")
                .param("i-BUDGET_REVENUE.figure", "53,9")
                .param("i-BUDGET_REVENUE.resolve", Long.toString(version(entry)))
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();
        assertThat(revenue()).isEqualTo(Figure.of("53.9"));
    }

    @Test
    void aCellThatNobodyTouchedIsLeftToWhoeverChangedIt() {
        post(GRID, AN_PHU_EDITOR, "i-BUDGET_REVENUE", "54,2", 0);

        mvc.post()
                .uri(GRID)
                .param("i-BUDGET_REVENUE.seen", "0")
                .param("i-BUDGET_REVENUE.was", "")
                .param("i-BUDGET_REVENUE.figure", "")
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();

        assertThat(revenue()).isEqualTo(Figure.of("54.2"));
    }

    @Test
    void theReportIsCheckedConfirmedAndHandedIn() {
        assertThat(get(CHECK, AN_PHU_EDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa nộp được: còn 28 chỗ cần sửa", "btn-act");
        assertThat(submit(true)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        assertThat(submit(null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("hãy xác nhận trước khi nộp", "<title>Lỗi: ");
        assertThat(submit(true)).hasRedirectedUrl(CHECK);

        assertThat(workflow.view(OF_AN_PHU, AN_PHU_EDITOR).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(get(CHECK, AN_PHU_EDITOR)).bodyText().contains("Đã nộp").doesNotContain("btn-act");
        assertThat(get(GRID, AN_PHU_EDITOR))
                .bodyText()
                .contains("Khóa: Đã nộp")
                .doesNotContain("name=\"i-JOBS.figure\"");
    }

    @Test
    void theHeadOfTheUnitReadsAndTypesNothing() {
        assertThat(get(GRID, AN_PHU_HEAD)).hasStatusOk().bodyText().doesNotContain("name=\"i-JOBS.figure\"");
        assertThat(post(GRID, AN_PHU_HEAD, "i-JOBS", "1410", 0)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anotherUnitsReportIsNotFoundAndNothingChanges() {
        for (var path : new String[] {GRID, CHECK, GRID + "/lich-su"}) {
            assertThat(get(path, LEAD)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post(GRID, LEAD, "i-JOBS", "1410", 0)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/nhap-lieu/so-2/99999/an-phu", AN_PHU_EDITOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/nhap-lieu/so-2/2019/an-phu", AN_PHU_EDITOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(GRID, AN_PHU_EDITOR, "i-KHONG_CO", "1", 0)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).entries()).isEmpty();
    }

    @Test
    void theHistoryNamesEveryChange() {
        post(GRID, AN_PHU_EDITOR, "i-BUDGET_REVENUE", "54,2", 0);

        assertThat(get(GRID + "/lich-su", AN_PHU_EDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("Lịch sử số liệu năm 2023", "an-phu", "54,2", "gõ")
                .doesNotContain("??");
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(signedIn(actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor, String key, String figure, long seen) {
        return mvc.post()
                .uri(path)
                .param(key + ".seen", Long.toString(seen))
                .param(key + ".figure", figure)
                .with(csrf())
                .with(signedIn(actor))
                .exchange();
    }

    private MvcTestResult submit(@Nullable Boolean confirmed) {
        var request = mvc.post().uri(CHECK).with(csrf()).with(signedIn(AN_PHU_EDITOR));
        return (confirmed == null ? request : request.param("xac-nhan", "true").param("giai-thich", "Gửi sau."))
                .exchange();
    }

    private @Nullable Figure revenue() {
        var entry = entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).entry(REVENUE);
        return entry == null ? null : entry.figure(Ledger.CLAIMED);
    }

    private static long version(@Nullable EntryView entry) {
        return entry == null ? 0 : entry.version();
    }
}
