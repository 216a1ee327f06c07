package vn.thidua.signedpapers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.PUBLISHER;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.TrialTest;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.files.SampleFiles;
import vn.thidua.publications.Disclosure;
import vn.thidua.publications.PublicationService;
import vn.thidua.publications.PublicationTerms;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

@TrialTest
class SignedPaperJourneyIT {

    private static final String PAGE = "/xep-hang/so-2/2022/van-ban-da-ky";
    private static final String THIS_YEARS = "/xep-hang/so-2/2023/van-ban-da-ky";
    private static final SeasonId YEAR = new SeasonId(new ClusterId("so-2"), Year.of(2022));
    private static final Actor CHO_MOI_EDITOR =
            new Actor("cho-moi", "Chợ Mới", new UnitId("cho-moi"), Set.of(Role.UNIT_EDITOR), Set.of());
    private static final Pattern SCAN = Pattern.compile("van-ban-da-ky/([0-9a-f-]{36})\"");
    private static final Pattern PUBLISHED = Pattern.compile("/van-ban/so-2/2022/[0-9a-f]{16}");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PublicationService publications;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aScanIsKeptForThoseWhoOverseeTheYearAndReachesEverybodyWithTheNextVersion() throws Exception {
        var minutes = SampleFiles.pdf("bien ban hop 2022");
        assertThat(attach(PAGE, minutes, "MEETING_MINUTES", Map.of("number", "12"), REVIEWER))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(attach(PAGE, minutes, "MEETING_MINUTES", Map.of("number", "12"), PUBLISHER))
                .hasRedirectedUrl(PAGE);
        assertThat(attach(
                        PAGE, SampleFiles.pdf("to trinh noi bo"), "SUBMISSION", Map.of("disclosed", ""), ADMINISTRATOR))
                .hasRedirectedUrl(PAGE);
        var page = get(PAGE, REVIEWER);
        assertThat(page)
                .bodyText()
                .contains(
                        "12/BB-CTĐ", "họp bình xét", "30/12/2022", "Trần Thị B", "Mọi người đọc được", "Chỉ lưu nội bộ")
                .doesNotContain("??", "Lý do gỡ");
        var scan = PAGE + "/" + firstIn(SCAN, page, 1);
        assertThat(get(scan, REVIEWER))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.get(0))
                                .startsWith("attachment")
                                .contains("v%C4%83n%20b%E1%BA%A3n.pdf"));
        assertThat(get(scan, AN_PHU_EDITOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(scan)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/van-ban")).bodyText().doesNotContain("/van-ban/so-2/");

        publications.publish(
                YEAR,
                new PublicationTerms(LocalDate.of(2024, 6, 3), Disclosure.CRITERIA, "Bổ sung văn bản đã ký"),
                PUBLISHER);

        var open = mvc.get().uri("/van-ban").exchange();
        assertThat(open).bodyText().contains("12/BB-CTĐ", "Trần Thị B").doesNotContain("to trinh", "Tờ trình");
        var address = firstIn(PUBLISHED, open, 0);
        assertThat(mvc.get().uri("/cum/so-2/2022")).bodyText().contains(address);
        assertThat(mvc.get().uri("/cum/so-2/2022/v1")).bodyText().doesNotContain(address);
        var download = mvc.get().uri(address).exchange();
        assertThat(download).hasStatusOk().headers().containsHeader("ETag");
        assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(minutes);
        for (var telling : List.of("/cum/so-2/2022/dinh-chinh", "/cum/so-2/2022")) {
            assertThat(mvc.get().uri(telling))
                    .bodyText()
                    .contains("Văn bản đã ký được sửa", "Chưa có", address, "SHA-256 bắt đầu bằng")
                    .doesNotContain("??");
        }
        assertThat(mvc.get().uri("/van-ban/so-2/2022/0123456789abcdef")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(address.replace("2022", "2021"))).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(withdraw(scan, "", PUBLISHER)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(withdraw(scan, "quét thiếu trang", PUBLISHER)).hasRedirectedUrl(PAGE);
        assertThat(get(PAGE, REVIEWER)).bodyText().doesNotContain("12/BB-CTĐ");
        assertThat(mvc.get().uri(address).exchange().getResponse().getContentAsByteArray())
                .as("what was published stays published")
                .isEqualTo(minutes);
        assertThat(jdbc.sql(
                                "select event from journal_entry where subject = 'season/so-2/2022/papers' order by position")
                        .query(String.class)
                        .list())
                .containsExactly("SignedPaperAttached", "SignedPaperAttached", "SignedPaperWithdrawn");
    }

    @Test
    void theLeadUnitKeepsItsClustersPapersAndMembersReadThePactOnly() {
        assertThat(attach(THIS_YEARS, SampleFiles.pdf("giao uoc"), "PACT", Map.of("symbol", ""), LEAD))
                .hasRedirectedUrl(THIS_YEARS);
        assertThat(attach(THIS_YEARS, SampleFiles.pdf("kiem phieu"), "BALLOT_MINUTES", Map.of(), LEAD))
                .hasRedirectedUrl(THIS_YEARS);
        assertThat(attach(THIS_YEARS, SampleFiles.pdf("quyet dinh"), "DECISION", Map.of("number", "7"), LEAD))
                .hasStatus(HttpStatus.FORBIDDEN);

        assertThat(get(THIS_YEARS, AN_PHU_EDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("Bản giao ước thi đua")
                .doesNotContain("Biên bản kiểm phiếu");
        assertThat(get("/xep-hang/so-2/2019/van-ban-da-ky", AN_PHU_EDITOR)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aUnitKeepsTheScanOfItsOwnSelfScoreAndNobodyElsesUnitReadsIt() throws Exception {
        assertThat(get("/nhap-lieu/so-2/2023/an-phu/kiem-tra", AN_PHU_EDITOR))
                .bodyText()
                .contains("href=\"" + THIS_YEARS + "\"");
        assertThat(attach(
                        THIS_YEARS,
                        SampleFiles.pdf("tu cham an phu"),
                        "SELF_SCORE",
                        Map.of("number", "45", "symbol", "BTC-UBND"),
                        AN_PHU_HEAD))
                .hasRedirectedUrl(THIS_YEARS);
        var page = get(THIS_YEARS, AN_PHU_EDITOR);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "45/BTC-UBND",
                        "/nhap-lieu/so-2/2023/an-phu/bang-tu-cham-diem.pdf",
                        "Bảng tự chấm của huyện An Phú trên cổng",
                        "Chỉ lưu nội bộ")
                .doesNotContain("??");
        var scan = THIS_YEARS + "/"
                + jdbc.sql("select signed_paper_id from signed_paper where form = 'SELF_SCORE'")
                        .query(UUID.class)
                        .single();
        assertThat(get(scan, AN_PHU_EDITOR)).hasStatusOk();
        assertThat(get(THIS_YEARS, REVIEWER)).bodyText().contains("45/BTC-UBND");
        assertThat(get(scan, CHO_MOI_EDITOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(THIS_YEARS, CHO_MOI_EDITOR)).bodyText().doesNotContain("45/BTC-UBND");
        assertThat(withdraw(scan, "quét nhầm", LEAD)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(attach(THIS_YEARS, SampleFiles.pdf("x y"), "SELF_SCORE", Map.of(), PUBLISHER))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(withdraw(scan, "quét nhầm", AN_PHU_EDITOR)).hasRedirectedUrl(THIS_YEARS);
        assertThat(get(THIS_YEARS, AN_PHU_EDITOR)).bodyText().doesNotContain("45/BTC-UBND");
    }

    @Test
    void whatIsNoScanOrLacksItsImprintIsRefusedInASentence() {
        assertThat(attach(THIS_YEARS, SampleFiles.docx(), "văn bản.docx", "PACT", Map.of(), PUBLISHER))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không phải bản quét");
        assertThat(attach(THIS_YEARS, SampleFiles.docx(), "văn bản.pdf", "PACT", Map.of(), PUBLISHER))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(attach(THIS_YEARS, SampleFiles.pdf("x"), "DECISION", Map.of(), PUBLISHER))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Quyết định phải có số");
        assertThat(attach(THIS_YEARS, SampleFiles.pdf("x"), "PACT", Map.of("signedOn", "31/12/2099"), PUBLISHER))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("còn ở phía trước", "value=\"Trần Thị B\"");
        assertThat(jdbc.sql("select count(*) from signed_paper where form = 'DECISION'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MvcTestResult attach(String page, byte[] content, String form, Map<String, String> typed, Actor actor) {
        return attach(page, content, "văn bản.pdf", form, typed, actor);
    }

    private MvcTestResult attach(
            String page, byte[] content, String name, String form, Map<String, String> typed, Actor actor) {
        var request = mvc.post()
                .uri(page)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .param("form", form)
                .param("number", typed.getOrDefault("number", ""))
                .param("symbol", typed.getOrDefault("symbol", "BB-CTĐ"))
                .param("about", "họp bình xét")
                .param("signedOn", typed.getOrDefault("signedOn", "30/12/2022"))
                .param("signer", "Trần Thị B")
                .param("disclosed", typed.getOrDefault("disclosed", "true"));
        return request.with(csrf()).with(signedIn(actor)).exchange();
    }

    private MvcTestResult withdraw(String scan, String reason, Actor actor) {
        return mvc.post()
                .uri(scan + "/go")
                .param("ly-do", reason)
                .with(csrf())
                .with(signedIn(actor))
                .exchange();
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(signedIn(actor)).exchange();
    }

    private static String firstIn(Pattern pattern, MvcTestResult page, int group) throws Exception {
        var found = pattern.matcher(page.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(group);
    }
}
