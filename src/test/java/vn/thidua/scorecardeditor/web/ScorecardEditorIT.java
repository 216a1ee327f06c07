package vn.thidua.scorecardeditor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.PUBLISHER;
import static vn.thidua.accounts.SampleActors.signedIn;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.rules.Rule;
import vn.thidua.scorecardeditor.SampleScorecards;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scorecards.ScorecardLibrary;

@PortalTest
@Transactional
@RecordApplicationEvents
class ScorecardEditorIT {

    private static final String TABLES = "/quan-tri/bang-diem";
    private static final String DRAFT = TABLES + "/AG-CUM2-MINH-HOA/du-thao";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ScorecardLibrary library;

    @Autowired
    private ApplicationEvents events;

    @Test
    void leadsFromAnEmptyDraftToAnIssuedTableThatNobodyChanges() {
        assertThat(post(TABLES, "code", "BANG-MOI", "name", "Bảng mới")).hasRedirectedUrl(TABLES + "/BANG-MOI/du-thao");
        var draft = TABLES + "/BANG-MOI/du-thao";
        assertThat(post(
                        draft + "/nhom/moi",
                        "revision",
                        "0",
                        "code",
                        "I",
                        "name",
                        "Kinh tế",
                        "kind",
                        "BASE",
                        "maxPoints",
                        "100"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(
                        draft + "/tieu-chi/moi?nhom=I",
                        "revision",
                        "1",
                        "code",
                        "I.1",
                        "name",
                        "Giao ước thi đua",
                        "maxPoints",
                        "100",
                        "clause",
                        "Điều 1",
                        "rule.kind",
                        "PASS_FAIL"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(
                        draft + "/chung",
                        "revision",
                        "2",
                        "name",
                        "Bảng mới",
                        "totalMax",
                        "100",
                        "legalBasis[0].document",
                        "1/QĐ",
                        "legalBasis[0].date",
                        "20/04/2026",
                        "legalBasis[0].title",
                        "Quy chế"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(
                        draft + "/xep-loai",
                        "revision",
                        "3",
                        "classes[0].code",
                        "TOT",
                        "classes[0].name",
                        "Tốt",
                        "classes[0].min",
                        "90",
                        "classes[1].code",
                        "KHAC",
                        "classes[1].name",
                        "Còn lại",
                        "tieBreakers[0]",
                        "GROUP:I"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(post(draft + "/ban-hanh", "revision", "4"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Lỗi:", "decisionNumber-loi");
        assertThat(post(
                        draft + "/ban-hanh",
                        "revision",
                        "4",
                        "decisionNumber",
                        "876/QĐ-UBND",
                        "decisionDate",
                        "20/04/2026"))
                .hasRedirectedUrl(TABLES + "/BANG-MOI/ban/1");

        var issued = library.require(new ScorecardId("BANG-MOI", 1));
        assertThat(issued.criterion("I.1").orElseThrow().rule()).isEqualTo(new Rule.PassFail());
        assertThat(issued.tieBreakers().get(0).label()).isEqualTo("GROUP:I");
        assertThat(get(TABLES + "/BANG-MOI/ban/1"))
                .hasStatusOk()
                .bodyText()
                .contains("876/QĐ-UBND", "Đã ban hành", "Lập phiên bản mới");
        assertThat(get(draft)).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(post(TABLES + "/BANG-MOI/ban/1/ban-moi")).hasRedirectedUrl(draft);
        assertThat(post(
                        draft + "/tieu-chi/I.1",
                        "revision",
                        "0",
                        "code",
                        "I.1",
                        "name",
                        "Giao ước thi đua",
                        "maxPoints",
                        "90",
                        "clause",
                        "Điều 1",
                        "rule.kind",
                        "PASS_FAIL"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(draft + "/thay-doi")).bodyText().contains("<del>100</del>", "<ins>90</ins>");
        assertThat(get(draft + "/ban-hanh"))
                .bodyText()
                .contains("Phải sửa trước khi ban hành")
                .doesNotContain("btn-act");
        assertThat(library.require(new ScorecardId("BANG-MOI", 1))
                        .criterion("I.1")
                        .orElseThrow()
                        .maxPoints())
                .isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource({"COUNCIL, MH-HDND-100", "COMMUNE_DIGITAL, MH-CDS-XA", "RELATIVE_TO_LEADER, MH-DAN-DAU-1000"})
    void beginsWithAnExample(String example, String code) {
        assertThat(get(TABLES)).bodyText().contains("<option value=\"" + example + "\">");

        assertThat(post(TABLES + "/tu-mau", "example", example)).hasRedirectedUrl(TABLES + "/" + code + "/du-thao");

        assertThat(get(TABLES + "/" + code + "/du-thao")).hasStatusOk();
        assertThat(get(TABLES)).bodyText().contains("/" + code + "/du-thao");
        assertThat(post(TABLES + "/tu-mau", "example", example))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Lỗi:", "<option value=\"" + example + "\" selected=\"selected\">");
    }

    @Test
    void asksWhichExampleIsWanted() {
        assertThat(post(TABLES + "/tu-mau", "example", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<a href=\"#example\">Bảng mẫu: Hãy chọn một bảng mẫu.</a>");
    }

    @Test
    void takesAFileAndGivesItBack() throws Exception {
        upload();

        assertThat(get(DRAFT)).hasStatusOk().bodyText().contains("Thu ngân sách", "III.3.a", "i-check");
        var file = get(DRAFT + "/tep").getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(ScorecardJson.read(file)).isEqualTo(SampleScorecards.clusterTwo());
    }

    @Test
    void saysWhereAFileIsWrong() {
        assertThat(post(TABLES + "/nhap-tep", "json", "{\"code\":\"X\",\"groups\":[{\"code\":\"I\",\"maxPoints\":5}]}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("/groups/0", "Lỗi:", "&quot;maxPoints&quot;:5");
    }

    @Test
    void showsEveryCriterionInItsForm() {
        upload();

        SampleScorecards.clusterTwo()
                .criteria()
                .forEach(criterion -> assertThat(get(DRAFT + "/tieu-chi/" + criterion.code()))
                        .hasStatusOk()
                        .bodyText()
                        .contains("value=\"" + criterion.code() + "\""));
        assertThat(get(DRAFT + "/chung")).hasStatusOk();
        assertThat(get(DRAFT + "/xep-loai")).hasStatusOk().bodyText().contains("EACH_GROUP");
        assertThat(get(DRAFT + "/nhom/I")).hasStatusOk();
        assertThat(get(DRAFT + "/ban-hanh")).hasStatusOk();
        assertThat(get(TABLES)).hasStatusOk().bodyText().contains("AG-CUM2-MINH-HOA");
    }

    @Test
    void keepsEverythingTypedWhenLinesComeAndGo() {
        upload();

        var page = post(
                DRAFT + "/tieu-chi/II.1",
                "hang",
                "ADD rule.rows 0",
                "revision",
                "0",
                "code",
                "II.1",
                "name",
                "Tên đang gõ dở",
                "maxPoints",
                "sáu mươi",
                "rule.kind",
                "BAND",
                "rule.fields[input]",
                "RATE",
                "rule.rows[0].bound",
                "100",
                "rule.rows[0].points",
                "60");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Tên đang gõ dở", "sáu mươi", "rule.rows[1].bound", "rule.rows[2].bound");
        assertThat(library.all()).noneMatch(each -> each.id().code().equals("AG-CUM2-MINH-HOA"));
    }

    @Test
    void drawsTheGraphWhileTyping() {
        upload();

        var graph = mvc.post()
                .uri(DRAFT + "/tieu-chi/II.1?xem=1")
                .with(signedIn(ADMINISTRATOR))
                .with(csrf())
                .header("HX-Request", "true")
                .param("revision", "0")
                .param("code", "II.1")
                .param("maxPoints", "60")
                .param("rule.kind", "PROPORTIONAL")
                .param("rule.fields[floorRate]", "50")
                .param("rule.fields[fullRate]", "100")
                .exchange();

        assertThat(graph)
                .hasStatusOk()
                .bodyText()
                .contains("class=\"curve\"", "Dưới 50\u00a0%: 0 điểm", "id=\"do-thi\"")
                .doesNotContain("<html");
    }

    @Test
    void namesEveryMistakeBesideItsField() {
        upload();

        assertThat(post(
                        DRAFT + "/tieu-chi/II.1",
                        "revision",
                        "0",
                        "code",
                        "",
                        "name",
                        "Giao quân",
                        "maxPoints",
                        "1.250",
                        "rule.kind",
                        "BAND",
                        "rule.fields[input]",
                        "RATE",
                        "rule.rows[0].bound",
                        "trăm",
                        "rule.rows[0].points",
                        "60"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Lỗi:",
                        "href=\"#maxPoints\"",
                        "có thể là 1250 hoặc 1,25",
                        "href=\"#rule.rows[0].bound\"",
                        "“trăm” không phải là số",
                        "id=\"code-loi\"");
    }

    @Test
    void overwritesNobodysWorkInSilence() {
        upload();
        assertThat(post(
                        DRAFT + "/nhom/I",
                        "revision",
                        "0",
                        "code",
                        "I",
                        "name",
                        "Tên của người khác",
                        "kind",
                        "BASE",
                        "maxPoints",
                        "420"))
                .hasStatus(HttpStatus.FOUND);

        var late = post(
                DRAFT + "/nhom/I",
                "revision",
                "0",
                "code",
                "I",
                "name",
                "Tên của tôi",
                "kind",
                "BASE",
                "maxPoints",
                "420");

        assertThat(late)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("người khác đã sửa", "Tên của tôi", "name=\"revision\" value=\"1\"");
        assertThat(get(DRAFT)).bodyText().contains("Tên của người khác");
    }

    @Test
    void listsAddsChangesAndRemovesSanctionsInTheDraft() {
        post(TABLES + "/tu-mau", "example", "COUNCIL");
        var draft = TABLES + "/MH-HDND-100/du-thao";
        assertThat(get(draft + "/che-tai"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"NGHI_QUYET_BAI_BO\"", "sanctions[5].code", "I.3 ", "Không xếp trên một mức");
        assertThat(post(draft + "/che-tai", "hang", "ADD sanctions 0", "sanctions[0].name", "Tên đang gõ dở"))
                .hasStatusOk()
                .bodyText()
                .contains("Tên đang gõ dở", "sanctions[1].code");

        assertThat(sanctions(draft, "0", "KY_LUAT", "", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Lỗi:",
                        "href=\"#sanctions[0].clause\"",
                        "Hãy nhập số lần là số nguyên từ 1 đến 999.",
                        "href=\"#sanctions[1].classCode\"",
                        "Mã “KY_LUAT” đã dùng ở dòng trên");
        assertThat(sanctions(draft, "0", "KY_LUAT_2", "Điều 9", "2")).hasRedirectedUrl(draft + "#che-tai");

        assertThat(get(draft))
                .bodyText()
                .contains("Bị kỷ luật", "tiêu chí IX.6 có từ 2 lần", "hạ một mức", "Điều 9")
                .containsOnlyOnce("Bị kỷ luật lần nữa")
                .doesNotContain("Có nghị quyết bị đình chỉ");
        var english = mvc.get()
                .uri(draft + "/che-tai")
                .with(signedIn(ADMINISTRATOR))
                .cookie(new Cookie("lang", "en"))
                .exchange();
        assertThat(english).bodyText().contains("Sanctions on the class", "One class lower");
        assertThat(post(draft + "/che-tai", "revision", "0"))
                .as("of somebody who saw them before they were changed")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(draft + "/che-tai", "revision", "1")).hasRedirectedUrl(draft + "#che-tai");
        assertThat(get(draft)).bodyText().contains("Bảng điểm không có chế tài nào.");
    }

    /** Two sanctions as they are typed: one class lower, and one that should name a class. */
    private MvcTestResult sanctions(String draft, String revision, String second, String clause, String from) {
        return post(
                draft + "/che-tai",
                "revision",
                revision,
                "sanctions[0].code",
                "KY_LUAT",
                "sanctions[0].name",
                "Bị kỷ luật",
                "sanctions[0].clause",
                clause,
                "sanctions[0].criterion",
                "IX.6",
                "sanctions[0].from",
                from,
                "sanctions[0].effect",
                "DROP_ONE",
                "sanctions[1].code",
                second,
                "sanctions[1].name",
                "Bị kỷ luật lần nữa",
                "sanctions[1].clause",
                "Điều 10",
                "sanctions[1].criterion",
                "IX.5",
                "sanctions[1].from",
                "1",
                "sanctions[1].effect",
                "FORCE",
                "sanctions[1].classCode",
                clause.isEmpty() ? "" : "YEU");
    }

    @Test
    void belongsToAdministratorsAlone() {
        assertThat(mvc.get().uri(TABLES).with(signedIn(PUBLISHER)).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(TABLES).exchange()).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void leavesATraceOfEveryDeed() {
        upload();
        post(DRAFT + "/huy", "revision", "0");

        assertThat(events.stream(DomainEvent.class).map(DomainEvent::name))
                .containsExactly("DraftBegun", "DraftDiscarded");
    }

    private void upload() {
        var answer = mvc.post()
                .uri(TABLES + "/nhap-tep")
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "bang.json",
                        "application/json",
                        SampleScorecards.clusterTwoFile().getBytes(StandardCharsets.UTF_8)))
                .with(signedIn(ADMINISTRATOR))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.FOUND);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(signedIn(ADMINISTRATOR)).exchange();
    }

    private MvcTestResult post(String address, String... params) {
        var request = mvc.post().uri(address).with(signedIn(ADMINISTRATOR)).with(csrf());
        for (var index = 0; index < params.length; index += 2) {
            request = request.param(params[index], params[index + 1]);
        }
        return request.exchange();
    }
}
