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
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
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

@TrialTest
class ArchivePagesIT {

    private static final String PAGE = "/quan-tri/nhap-xuat";

    private static final Actor SECOND_ADMINISTRATOR =
            new Actor("quan-tri-2", "quan-tri-2", null, Set.of(Role.ADMINISTRATOR), Set.of());

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theAdministratorTakesAClusterOutTriesItAndFindsNothingNewInIt() {
        assertThat(get(PAGE, ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains(PAGE + "/so-2.zip", "Cụm Thi đua số 2")
                .doesNotContain("??");
        var export = get(PAGE + "/so-2.zip", ADMINISTRATOR);
        assertThat(export).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"cum-so-2.zip\"");

        assertThat(jdbc.sql(
                                "select actor from journal_entry where event = 'ClusterTakenOut' order by position desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(ADMINISTRATOR.login());

        var sent = send(export.getResponse().getContentAsByteArray());

        assertThat(ended(sent))
                .hasStatusOk()
                .bodyText()
                .contains("Mọi dữ liệu trong tệp đã có trên cổng", "results.csv")
                .doesNotContain("??");
    }

    @Test
    void aFaultIsShownByItsLineAndColumn() throws IOException {
        var files = get(PAGE + "/so-2.zip", ADMINISTRATOR).getResponse().getContentAsByteArray();

        var sent = send(changed(files, "targets.csv", text -> text.replaceFirst(",PROVINCE_ASSIGNED,", ",TU_DAT,")));

        assertThat(ended(sent))
                .bodyText()
                .contains(
                        "Chưa nhập được: 1 chỗ",
                        "targets.csv, dòng ",
                        "cột baseline:",
                        "“TU_DAT” không có trong danh sách")
                .doesNotContain("??", "archives.take");
    }

    @Test
    void aRunCanBeLeftAndComeBackTo() {
        var files = get(PAGE + "/so-2.zip", ADMINISTRATOR).getResponse().getContentAsByteArray();
        var address = String.valueOf(send(files).getResponse().getRedirectedUrl());
        ended(address);

        assertThat(get(PAGE, ADMINISTRATOR))
                .bodyText()
                .contains("Lần gần nhất: tệp so-2.zip", "href=\"" + address + "\"");
        assertThat(get(address, SECOND_ADMINISTRATOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(address)).hasRedirectedUrl(address);
        assertThat(ended(address))
                .bodyText()
                .contains("Kết quả nhập", "Không có gì mới để nhập")
                .doesNotContain("??");
        assertThat(post(address + "/thu-lai")).as("what was taken in is gone").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRunShowsHowFarItIsAndSaysWhenItsServerIsGone() {
        var address = String.valueOf(
                send(get(PAGE + "/so-2.zip", ADMINISTRATOR).getResponse().getContentAsByteArray())
                        .getResponse()
                        .getRedirectedUrl());
        ended(address);
        jdbc.sql(
                        "update archive_run set state = 'RUNNING', ended_at = null, report = null, file = 'results.csv', done = 120, total = 450")
                .update();

        assertThat(get(address, ADMINISTRATOR))
                .bodyText()
                .contains("results.csv: 120 trên 450 dòng", "<progress", "Có thể rời trang này")
                .doesNotContain("??");
        assertThat(post(address + "/thu-lai")).as("one at a time").hasRedirectedUrl(address);
        assertThat(get(address, ADMINISTRATOR)).bodyText().contains("120 trên 450 dòng");

        jdbc.sql("update archive_run set seen_at = seen_at - interval '2 minutes'")
                .update();
        assertThat(get(address, ADMINISTRATOR)).bodyText().contains("Máy chủ dừng giữa chừng; chưa có gì được nhập");
        assertThat(post(address + "/thu-lai")).hasRedirectedUrl(address);
        assertThat(ended(address)).bodyText().contains("Kết quả chạy thử");
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

    private MvcTestResult post(String path) {
        return mvc.post().uri(path).with(csrf()).with(signedIn(ADMINISTRATOR)).exchange();
    }

    private MvcTestResult ended(MvcTestResult sent) {
        return ended(String.valueOf(sent.getResponse().getRedirectedUrl()));
    }

    /** The page once the run behind it has ended. */
    private MvcTestResult ended(String address) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !bodyOf(address).contains("<progress"));
        return get(address, ADMINISTRATOR);
    }

    private String bodyOf(String address) throws IOException {
        return get(address, ADMINISTRATOR).getResponse().getContentAsString();
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
