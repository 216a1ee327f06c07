package vn.thidua.papertemplates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.PUBLISHER;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.TrialTest;
import vn.thidua.accounts.Actor;

@TrialTest
class TemplateJourneyIT {

    private static final String PAGE = "/quan-tri/mau-van-ban/bang-tu-cham-diem";
    private static final String DRAFT = "/nhap-lieu/so-2/2023/an-phu/bang-tu-cham-diem.pdf";
    private static final String PUBLISHED = "/nhap-lieu/so-2/2023/tri-ton/bang-tu-cham-diem.pdf";
    private static final Pattern SENT = Pattern.compile("name=\"ban\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTemplateIsFetchedChangedCheckedLookedAtUsedAndTakenBack() throws IOException {
        assertThat(get("/quan-tri/mau-van-ban", ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("Bảng tự chấm điểm", "Mẫu gốc của cổng")
                .doesNotContain("??");
        var template = get(PAGE + "/tep", ADMINISTRATOR).getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(template).contains("{{#cach_tinh}}");

        assertThat(send(template.replace("Kết quả thực hiện", "Trân trọng báo cáo {{kinh_gui}} kết quả thực hiện")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dòng ", "không có chỗ điền “kinh_gui”")
                .doesNotContain("??");
        assertThat(send(template.replace("Kết quả thực hiện", "Trân trọng báo cáo kết quả thực hiện")))
                .hasRedirectedUrl(PAGE);
        var page = get(PAGE, ADMINISTRATOR);
        assertThat(page).bodyText().contains("bang-moi.html", "Dùng mẫu này").doesNotContain("??");
        var found = SENT.matcher(page.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        var id = found.group(1);
        assertThat(textOf(get(PAGE + "/ban/" + id + "/xem-truoc.pdf", ADMINISTRATOR)))
                .contains("Trân trọng báo cáo", "Thu ngân sách", "DỰ THẢO");
        assertThat(get(PAGE + "/ban/" + id + "/xem-truoc.docx", ADMINISTRATOR)).hasStatusOk();
        assertThat(textOf(get(DRAFT, REVIEWER))).doesNotContain("Trân trọng báo cáo");

        assertThat(post(PAGE + "/dung", id)).hasRedirectedUrl(PAGE);
        assertThat(textOf(get(DRAFT, REVIEWER))).contains("Trân trọng báo cáo", "Mã xác minh");
        assertThat(textOf(get(PUBLISHED, REVIEWER)))
                .as("a published version keeps the templates that it was published with")
                .contains("Kết quả thực hiện phong trào thi đua", "Mã xác minh")
                .doesNotContain("Trân trọng báo cáo", "DỰ THẢO");
        assertThat(post(PAGE + "/dung-goc", id)).hasRedirectedUrl(PAGE);
        assertThat(textOf(get(DRAFT, REVIEWER))).doesNotContain("Trân trọng báo cáo");
        assertThat(jdbc.sql(
                                "select event from journal_entry where subject = 'template/bang-tu-cham-diem' order by position")
                        .query(String.class)
                        .list())
                .containsExactly("TemplateSent", "TemplateChanged", "TemplateChanged");
    }

    @Test
    void whatIsNoTemplateIsRefusedInASentence() {
        assertThat(send("")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send("x".repeat(300 * 1024)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("lớn hơn 200 KB");
        assertThat(send("xin chào"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không đúng cú pháp XML")
                .doesNotContain("??");
    }

    @Test
    void isForTheAdministratorAlone() {
        assertThat(get(PAGE, PUBLISHER)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/quan-tri/mau-van-ban/khong-co", ADMINISTRATOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(PAGE + "/dung", "00000000-0000-0000-0000-000000000000")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(signedIn(actor)).exchange();
    }

    private MvcTestResult post(String path, String template) {
        return mvc.post()
                .uri(path)
                .param("ban", template)
                .with(csrf())
                .with(signedIn(ADMINISTRATOR))
                .exchange();
    }

    private MvcTestResult send(String template) {
        return mvc.post()
                .uri(PAGE)
                .multipart()
                .file(new MockMultipartFile("file", "bang-moi.html", null, template.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(signedIn(ADMINISTRATOR))
                .exchange();
    }

    private static String textOf(MvcTestResult file) throws IOException {
        assertThat(file).hasStatusOk();
        try (var pdf = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
