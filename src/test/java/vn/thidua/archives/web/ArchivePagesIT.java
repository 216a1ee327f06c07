package vn.thidua.archives.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.TrialTest;
import vn.thidua.accounts.Actor;

@TrialTest
class ArchivePagesIT {

    private static final String PAGE = "/quan-tri/nhap-xuat";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theAdministratorTakesAClusterOutTriesItAndFindsNothingNewInIt() {
        assertThat(get(PAGE, ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains(PAGE + "/so-2.zip", "Cụm Thi đua số 2")
                .doesNotContain("??");
        var export = get(PAGE + "/so-2.zip", ADMINISTRATOR);
        assertThat(export).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"cum-so-2.zip\"");

        var sent = send(export.getResponse().getContentAsByteArray());

        assertThat(get(String.valueOf(sent.getResponse().getRedirectedUrl()), ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("Mọi dữ liệu trong tệp đã có trên cổng", "results.csv")
                .doesNotContain("??");
    }

    @Test
    void aFaultIsShownByItsLineAndColumn() throws IOException {
        var files = get(PAGE + "/so-2.zip", ADMINISTRATOR).getResponse().getContentAsByteArray();

        var sent = send(changed(files, "targets.csv", text -> text.replaceFirst(",PROVINCE_ASSIGNED,", ",TU_DAT,")));

        assertThat(get(String.valueOf(sent.getResponse().getRedirectedUrl()), ADMINISTRATOR))
                .bodyText()
                .contains(
                        "Chưa nhập được: 1 chỗ",
                        "targets.csv, dòng ",
                        "cột baseline:",
                        "“TU_DAT” không có trong danh sách")
                .doesNotContain("??", "archives.take");
    }

    @Test
    void whatIsNoArchiveIsRefusedOnThePage() {
        assertThat(send("xin chào".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Không đọc được tệp", "id=\"file-loi\"");
        assertThat(mvc.post()
                        .uri(PAGE)
                        .with(csrf())
                        .with(signedIn(ADMINISTRATOR))
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void isForTheAdministratorAlone() {
        assertThat(get(PAGE, REVIEWER)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(PAGE + "/so-2.zip", REVIEWER)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(PAGE + "/khong-co.zip", ADMINISTRATOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(PAGE + "/00000000-0000-0000-0000-000000000000", ADMINISTRATOR))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(signedIn(actor)).exchange();
    }

    private MvcTestResult send(byte[] content) {
        return mvc.post()
                .uri(PAGE)
                .multipart()
                .file(new MockMultipartFile("file", "so-2.zip", null, content))
                .with(csrf())
                .with(signedIn(ADMINISTRATOR))
                .exchange();
    }

    private static byte[] changed(byte[] files, String name, UnaryOperator<String> change) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(files));
                var bytes = new ByteArrayOutputStream();
                var packed = new ZipOutputStream(bytes)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                packed.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                packed.write(
                        (entry.getName().equals(name) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
            packed.finish();
            return bytes.toByteArray();
        }
    }
}
