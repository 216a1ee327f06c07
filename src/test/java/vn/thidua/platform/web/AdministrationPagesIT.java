package vn.thidua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.PUBLISHER;
import static vn.thidua.accounts.SampleActors.signedIn;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;

@PortalTest
class AdministrationPagesIT {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext portal;

    @Test
    void leadToEveryOfficeAndSayWhatItIsFor() {
        assertThat(get("/quan-tri", ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("/quan-tri/don-vi", "/quan-tri/cum", "/quan-tri/tai-khoan", "/quan-tri/chi-tieu")
                .contains("/quan-tri/bang-diem", "/quan-tri/lich", "/quan-tri/nhat-ky", "/quan-tri/tinh-trang")
                .contains("Mọi bộ phận chạy tốt")
                .doesNotContain("??", "<dd></dd>");
    }

    @Test
    void leaveOneEntryInTheNavigation() {
        assertThat(get("/viec-can-lam", ADMINISTRATOR))
                .bodyText()
                .contains("href=\"/quan-tri\"")
                .doesNotContain("href=\"/quan-tri/tai-khoan\"");
        assertThat(get("/viec-can-lam", PUBLISHER)).bodyText().doesNotContain("href=\"/quan-tri\"");
    }

    @Test
    void tellHowThePortalIsDoing() {
        assertThat(get("/quan-tri/tinh-trang", ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("Cơ sở dữ liệu", "Chỗ trống trên đĩa", "Mọi bộ phận chạy tốt")
                .contains(jdbc.sql("show server_version").query(String.class).single() + ", ")
                .contains(jdbc.sql("select max(version) from flyway_schema_history")
                        .query(String.class)
                        .single())
                .contains(Runtime.version().toString())
                .containsPattern("[1-9]\\d* MB")
                .doesNotContain("sự cố", "??", "jdbc:", "password");
    }

    @Test
    void sayWhichPartIsIll() {
        AvailabilityChangeEvent.publish(portal, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(get("/quan-tri/tinh-trang", ADMINISTRATOR))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Có bộ phận gặp sự cố")
                    .containsPattern("Sẵn sàng nhận yêu cầu</span>\\s*<span class=\"state state-error\">")
                    .containsPattern("Cơ sở dữ liệu</span>\\s*<span class=\"state state-ok\">");
            assertThat(get("/quan-tri", ADMINISTRATOR)).bodyText().doesNotContain("Mọi bộ phận chạy tốt");
            assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatus(503);
            assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
        } finally {
            AvailabilityChangeEvent.publish(portal, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
    }

    @Test
    void areClosedToOthers() {
        assertThat(get("/quan-tri", PUBLISHER)).hasStatus(403);
        assertThat(get("/quan-tri/tinh-trang", PUBLISHER)).hasStatus(403);
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(signedIn(actor)).exchange();
    }
}
