package vn.thidua.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.SampleDirectory.AN;
import static vn.thidua.SampleDirectory.BINH;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.EDITOR;
import static vn.thidua.accounts.SampleActors.PUBLISHER;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.SampleDirectory;
import vn.thidua.accounts.Actor;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;

@PortalTest
@Transactional
class IndicatorPagesIT {

    private static final Year YEAR = Year.of(2024);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private IndicatorCatalogue catalogue;

    @Autowired
    private Targets targets;

    @BeforeEach
    void anIndicator() {
        directory.enter();
        assertThat(define("SAMPLE_JOBS").exchange()).hasRedirectedUrl("/quan-tri/chi-tieu");
    }

    @Test
    void keepTheCatalogue() {
        assertThat(get("/quan-tri/chi-tieu", ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("Việc làm", "SAMPLE_JOBS", "/quan-tri/chi-tieu/giao/cum-thu/2024");
        assertThat(get("/quan-tri/chi-tieu/SAMPLE_JOBS", ADMINISTRATOR)).hasStatusOk();
        assertThat(get("/quan-tri/chi-tieu/KHONG_CO", ADMINISTRATOR)).hasStatus(404);
        assertThat(get("/quan-tri/chi-tieu", PUBLISHER)).hasStatus(403);

        assertThat(define("SAMPLE_JOBS").exchange()).hasStatus(422).bodyText().contains("đã được dùng");
        assertThat(define("việc làm").exchange()).hasStatus(422).bodyText().contains("chữ hoa không dấu");
        assertThat(post("/quan-tri/chi-tieu/SAMPLE_JOBS")
                        .param("nameVi", "Jobs")
                        .param("decimals", "nine")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Hãy nhập một số từ 0 đến 6", "value=\"nine\"", "value=\"Jobs\"");
        assertThat(post("/quan-tri/chi-tieu/SAMPLE_JOBS")
                        .param("code", "SAMPLE_JOBS")
                        .param("nameVi", "Việc làm mới")
                        .param("unitOfMeasure", "lao động")
                        .param("decimals", "7")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("số từ 0 đến 6");
        assertThat(catalogue.require(new IndicatorCode("SAMPLE_JOBS")).nameVi()).isEqualTo("Việc làm");
    }

    @Test
    void assignTargetsInOneSheet() {
        var address = "/quan-tri/chi-tieu/giao/cum-thu/2024";
        assertThat(get(address, ADMINISTRATOR)).hasStatusOk().bodyText().contains("Chỉ tiêu giao năm 2024");

        var answer = post(address)
                .param("SAMPLE_JOBS.thu-an", "1.284,6")
                .param("SAMPLE_JOBS.thu-binh", "900")
                .param("SAMPLE_JOBS.baseline", "PACT_TARGET")
                .param("SAMPLE_JOBS.document", "Giao ước 2024")
                .exchange();

        assertThat(answer).hasRedirectedUrl(address);
        assertThat(targets.of(List.of(AN, BINH), YEAR))
                .extracting(TargetView::value)
                .extracting(Object::toString)
                .containsExactly("1284.6", "900");

        assertThat(post(address)
                        .param("SAMPLE_JOBS.thu-an", "1300")
                        .param("SAMPLE_JOBS.thu-binh", "")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Lỗi:", "Hãy ghi lý do", "value=\"1300\"");
        assertThat(targets.of(BINH, YEAR)).hasSize(1);

        assertThat(post(address)
                        .param("SAMPLE_JOBS.thu-binh", "")
                        .param("reason", "Nghị quyết điều chỉnh")
                        .exchange())
                .hasRedirectedUrl(address);
        assertThat(get(address, ADMINISTRATOR)).bodyText().contains("Chỉ tiêu đã điều chỉnh", "Nghị quyết điều chỉnh");
        assertThat(targets.of(BINH, YEAR)).isEmpty();
        assertThat(targets.history(BINH, YEAR, new IndicatorCode("SAMPLE_JOBS")))
                .hasSize(2);
    }

    @Test
    void assignTargetsAsTheBoardUnderAnAddressOfItsOwn() {
        var address = "/xep-hang/cum-thu/2024/chi-tieu";

        var answer = mvc.post()
                .uri(address)
                .with(signedIn(PUBLISHER))
                .with(csrf())
                .param("SAMPLE_JOBS.thu-an", "900")
                .exchange();

        assertThat(answer).hasRedirectedUrl(address);
        assertThat(targets.of(AN, YEAR)).hasSize(1);
        assertThat(get(address, PUBLISHER)).bodyText().contains("action=\"" + address + "\"", "value=\"900\"");
        assertThat(get(address, EDITOR)).hasStatus(403);
        assertThat(get("/quan-tri/chi-tieu/giao/cum-thu/2024", PUBLISHER)).hasStatus(403);
    }

    /** 1.200 jobs could be 1,2 when somebody types them; the sheet that wrote them knows. */
    @Test
    void neverAskWhatTheirOwnNumbersMean() {
        var address = "/quan-tri/chi-tieu/giao/cum-thu/2024";
        assertThat(post(address).param("SAMPLE_JOBS.thu-an", "1200").exchange()).hasRedirectedUrl(address);

        assertThat(get(address, ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("1.200")
                .doesNotContain("nhiều cách");
        assertThat(post(address)
                        .param("SAMPLE_JOBS.thu-an", "1.200")
                        .param("SAMPLE_JOBS.thu-binh", "900")
                        .exchange())
                .hasRedirectedUrl(address);
        assertThat(targets.of(List.of(AN, BINH), YEAR))
                .extracting(TargetView::value)
                .extracting(Object::toString)
                .containsExactly("1200", "900");
    }

    @Test
    void refuseUnclearNumbersAndKeepThem() {
        var answer = post("/quan-tri/chi-tieu/giao/cum-thu/2024")
                .param("SAMPLE_JOBS.thu-an", "475.962")
                .param("SAMPLE_JOBS.thu-binh", "900")
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Lỗi:", "“475.962” có thể hiểu theo nhiều cách", "value=\"475.962\"", "value=\"900\"");
        assertThat(targets.of(List.of(AN, BINH), YEAR)).isEmpty();
    }

    @Test
    void knowNoYearWithoutMembers() {
        assertThat(get("/quan-tri/chi-tieu/giao/cum-thu/2019", ADMINISTRATOR)).hasStatus(404);
    }

    private MockMvcRequestBuilder define(String code) {
        return post("/quan-tri/chi-tieu")
                .param("code", code)
                .param("nameVi", "Việc làm")
                .param("unitOfMeasure", "lao động")
                .param("direction", "HIGHER_BETTER")
                .param("decimals", "0")
                .param("aggregate", "SUM");
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(signedIn(actor)).exchange();
    }

    private MockMvcRequestBuilder post(String address) {
        return mvc.post().uri(address).with(signedIn(ADMINISTRATOR)).with(csrf());
    }
}
