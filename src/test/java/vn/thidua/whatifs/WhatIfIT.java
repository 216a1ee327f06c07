package vn.thidua.whatifs;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.accounts.SampleActors.EDITOR;
import static vn.thidua.accounts.SampleActors.REVIEWER;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Collections;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import vn.thidua.TrialTest;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

/** Trying figures with a plain form: every address answers with a whole page, without a script, and nothing is stored. */
@TrialTest
class WhatIfIT {

    private static final String BOARD = "/xep-hang/so-2/2023/thu";
    private static final String OWN = "/nhap-lieu/so-2/2023/an-phu/thu";
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ClusterYears years;

    @Test
    void isAFormThatWorksWithoutAScript() {
        assertThat(page(BOARD + "?dv=an-phu", REVIEWER))
                .contains("<!DOCTYPE html>")
                .containsPattern("<form id=\"thu\"[^>]* method=\"get\"")
                .contains("action=\"" + BOARD + "\"", "name=\"so.an-phu.i-BUDGET_REVENUE\"", "Tính thử</button>")
                .contains("Chưa thử số nào");
    }

    @Test
    void answersTheFormAsAPlainAddressAndStoresNothing() {
        assertThat(page(OWN + "?so.an-phu.i-BUDGET_REVENUE=0", EDITOR))
                .contains("<!DOCTYPE html>", "Tổng điểm giảm", "Hạng", "value=\"0\"");
        assertThat(page(OWN, EDITOR)).contains("Chưa thử số nào");
    }

    /** "Nếu thu ngân sách đạt 104 % …": of the plan, never 104 tỷ đồng. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i-BUDGET_REVENUE | 104 %          | = 34,84 tỷ đồng, 104 % kế hoạch
            i-BUDGET_REVENUE | 104,5% KH      | = 35,0075 tỷ đồng, 104,5 % kế hoạch
            i-BUDGET_REVENUE | 34,84          | = 34,84 tỷ đồng, 104 % kế hoạch
            i-BUDGET_REVENUE | 34,84 tỷ đồng  | = 34,84 tỷ đồng, 104 % kế hoạch
            i-JOBS           | 101,01 %       | = 1.213 lao động, 101,08 % kế hoạch
            i-POVERTY_RATE   | 4,5 %          | = 4,50 %, 93,75 % kế hoạch
            i-POVERTY_RATE   | 90 % kế hoạch  | = 4,32 %, 90 % kế hoạch
            """)
    void takesAPercentageAsAShareOfThePlanAndSaysWhatItCameTo(String entry, String typed, String echo) {
        assertThat(words(BOARD + "?dv=an-phu&so.an-phu." + entry + "={typed}", REVIEWER, typed))
                .contains(echo);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i-BUDGET_REVENUE | 475.962 | 475962 hoặc 475,962
            i-BUDGET_REVENUE | 1.5.2 % | phần trăm kế hoạch, ví dụ 104 %
            i-JOBS           | nhiều   | không phải là số
            c-II.3           | 50 %    | tỷ lệ phần trăm
            c-III.4          | GIOI    | không có trong bảng điểm
            """)
    void keepsWhatCannotBeReadAndSaysWhatToWriteInstead(String entry, String typed, String trouble) {
        var address = OWN + "?so.an-phu." + entry + "={typed}";

        assertThat(page(address, EDITOR, typed)).contains("<title>Lỗi:", "Có 1 ô chưa đọc được");
        assertThat(words(address, EDITOR, typed)).contains(trouble);
    }

    /** Each kind of answer that the rules of the scorecard read, and the points that it comes to. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i-BUDGET_REVENUE | 0                 | = 0,0 tỷ đồng
            c-II.3           | 2                 | = 2
            c-III.3.a        | KHONG             | = Không
            c-III.4          | HOAN_THANH        | = Hoàn thành
            c-III.3.c        | 12,5              | = 12,5
            c-IV.1           | FAIL              | = Không đạt
            c-IV.2           | 0                 | = 0
            c-IV.5           | 3                 | = 3
            c-V.1            | NONE              | = Không có nội dung nào
            c-VI.3           | 1                 | = 1
            """)
    void triesEveryKindOfAnswer(String entry, String answer, String echo) {
        assertThat(words(BOARD + "?dv=an-phu&so.an-phu." + entry + "={answer}", REVIEWER, answer))
                .contains(echo)
                .doesNotContain("Chưa thử số nào");
    }

    @ParameterizedTest
    @CsvSource({"NOT_APPLICABLE, không áp dụng", "NOT_YET_AVAILABLE, chưa có số liệu", "NOTHING_AROSE, không phát sinh"
    })
    void triesEveryEntryWithoutAFigure(String state, String echo) {
        var questions = years.questionnaire(new SeasonId(new ClusterId("so-2"), Year.of(2023)))
                .questions();
        var address = new StringBuilder(BOARD + "?dv=an-phu");
        questions
                .keySet()
                .forEach(
                        subject -> address.append("&so.an-phu.").append(subject).append("={state}"));

        var answer = words(
                address.toString(),
                REVIEWER,
                Collections.nCopies(questions.size(), "#" + state).toArray());

        assertThat(answer.split("= " + echo, -1)).hasSize(questions.size() + 1);
        assertThat(words(BOARD + "?dv=an-phu&tt.an-phu.i-JOBS={state}", REVIEWER, "#" + state))
                .contains("= " + echo, state.equals("NOT_YET_AVAILABLE") ? "Tổng điểm giảm" : "Tổng điểm");
    }

    /** Lateness goes by the calendar: two days of grace cost two points, each further day two more, after the 20th nothing counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15/12      | Nộp ngày 15/12/2023, đúng hạn (hạn nộp 15/12/2023).                           | Hạng 1
            17/12/2023 | Nộp ngày 17/12/2023, chậm 2 ngày so với hạn 15/12/2023: trừ 2 điểm.           | Tổng điểm giảm 2,00
            18/12      | Nộp ngày 18/12/2023, chậm 3 ngày so với hạn 15/12/2023: trừ 4 điểm.           | Tổng điểm giảm 4,00
            21/12      | Nộp ngày 21/12/2023, sau ngày cuối cùng được tiếp nhận 20/12/2023             | không còn hạng (hiện nay: hạng 1)
            32/12      | “32/12” không phải là ngày. Hãy nhập ngày/tháng, ví dụ 18/12                  | Có 1 ô chưa đọc được
            """)
    void triesAnotherDayOfSubmission(String day, String because, String result) {
        assertThat(words(BOARD + "?dv=an-phu&ngay-nop.an-phu={day}", REVIEWER, day))
                .contains(because, result);
    }

    @Test
    void keepsTheDayTriedForAnotherUnit() {
        assertThat(page(BOARD + "?dv=an-phu&ngay-nop.cho-moi={day}", REVIEWER, "18/12"))
                .containsPattern("type=\"checkbox\" checked[^>]* name=\"ngay-nop.cho-moi\" value=\"18/12\"")
                .contains("Chợ Mới, nộp ngày 18/12/2023");
        assertThat(words(OWN + "?ngay-nop.an-phu={day}&ngay-nop.cho-moi={day}", EDITOR, "18/12", "18/12"))
                .contains("Tổng điểm giảm")
                .doesNotContain("Chợ Mới, nộp ngày");
    }

    @Test
    void changesFiguresOfSeveralUnitsAtOnceAndKeepsThemWhileAnotherIsLookedAt() {
        var both = "&so.an-phu.i-BUDGET_REVENUE=0&so.cho-moi.i-BUDGET_REVENUE={percent}";
        var answer = page(BOARD + "?dv=an-phu" + both, REVIEWER, "0,1 %");

        assertThat(answer)
                .containsPattern("type=\"checkbox\" checked[^>]* name=\"so.cho-moi.i-BUDGET_REVENUE\" value=\"0,1 %\"")
                .containsPattern("name=\"so.an-phu.i-BUDGET_REVENUE\" value=\"0\"");
        assertThat(text(answer)).contains("Chợ Mới, I.1.", "= 0,097 tỷ đồng, 0,1 % kế hoạch");
        assertThat(line(answer, "An Phú")).as("both units fall").isNotEqualTo(line(untried(), "An Phú"));
        assertThat(line(answer, "Chợ Mới")).isNotEqualTo(line(untried(), "Chợ Mới"));
        assertThat(page(BOARD + "?dv=cho-moi" + both, REVIEWER, "0,1 %"))
                .containsPattern("type=\"checkbox\" checked[^>]* name=\"so.an-phu.i-BUDGET_REVENUE\" value=\"0\"")
                .containsPattern("name=\"so.cho-moi.i-BUDGET_REVENUE\" value=\"0,1 %\"");
    }

    @Test
    void tellsHowFarTheNextLevelAndTheNextPlaceAre() {
        assertThat(words(BOARD + "?dv=an-phu&so.an-phu.i-HEALTH_INSURANCE=80", REVIEWER))
                .containsPattern("Còn [\\d,]+ % tới mức [\\d,]+ %: thêm [\\d,]+ điểm");
        assertThat(words(BOARD + "?dv=an-phu", REVIEWER)).contains("Không có đơn vị nào xếp trên.");
        assertThat(words(BOARD + "?dv=an-phu&so.an-phu.i-BUDGET_REVENUE=0", REVIEWER))
                .containsPattern("Còn kém [^(]+ \\(hạng \\d\\) [\\d,]+ điểm")
                .doesNotContain("Không có đơn vị nào xếp trên.");
        assertThat(words(BOARD + "?dv=an-phu&so.an-phu.c-III.4=HOAN_THANH", REVIEWER))
                .contains("Nếu là “");
    }

    /** Other units' figures are nobody's to try on a unit's own page. */
    @Test
    void doesNotLetAUnitTryTheFiguresOfOthers() {
        assertThat(page(OWN + "?so.cho-moi.i-BUDGET_REVENUE=0", EDITOR)).contains("Chưa thử số nào");
    }

    @ParameterizedTest
    @CsvSource({
        "board, /xep-hang/so-2/2023/thu?dv=tinh-bien, 404",
        "board, /xep-hang/so-2/1999/thu, 404",
        "board, /nhap-lieu/so-2/2023/an-phu/thu, 404",
        "unit, /xep-hang/so-2/2023/thu, 404",
        "unit, /nhap-lieu/so-2/2023/cho-moi/thu, 404",
        "unit, /nhap-lieu/so-2/2023/an-phu/thu?so.i-BUDGET_REVENUE=99999999999999999999999, 200",
        "unit, /nhap-lieu/so-2/2023/an-phu/thu?so.i-NONE=1&so.=1&tt.=1&so.x.y=1, 200",
        "unit, /nhap-lieu/so-2/2023/an-phu/thu?so.i-BUDGET_REVENUE=1&so.i-BUDGET_REVENUE=2&tt.an-phu.i-JOBS=1, 200",
        "board, /xep-hang/so-2/2023/thu?so.tinh-bien.i-JOBS=1, 200",
    })
    void othersFindNothingAndOddAddressesDoNoHarm(String who, String address, int status) {
        assertThat(mvc.get()
                        .uri(address)
                        .with(signedIn(who.equals("board") ? REVIEWER : EDITOR))
                        .exchange())
                .hasStatus(status);
    }

    private String untried() {
        return page(BOARD + "?dv=an-phu", REVIEWER);
    }

    private String page(String address, Actor reader, Object... typed) {
        var answer = mvc.get().uri(address, typed).with(signedIn(reader)).exchange();
        assertThat(answer).hasStatusOk();
        return HtmlUtils.htmlUnescape(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** What a reader reads, in one line. */
    private String words(String address, Actor reader, Object... typed) {
        return text(page(address, reader, typed));
    }

    private static String text(String html) {
        return BLANKS.matcher(TAGS.matcher(html).replaceAll(" ")).replaceAll(" ");
    }

    /** A unit's line in the table of the whole cluster. */
    private static String line(String html, String unit) {
        var whole = text(html.substring(html.indexOf("id=\"ca-cum\"")));
        return whole.substring(whole.indexOf(unit), whole.indexOf(unit) + 40);
    }
}
