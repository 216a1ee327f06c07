package vn.thidua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.PUBLISHER;
import static vn.thidua.accounts.SampleActors.signedIn;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;

@PortalTest
class AdministrationPagesIT {

    @Autowired
    private MockMvcTester mvc;

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
                .contains("Cơ sở dữ liệu", "Chỗ trống trên đĩa", "PostgreSQL", "18.", " MB");
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
