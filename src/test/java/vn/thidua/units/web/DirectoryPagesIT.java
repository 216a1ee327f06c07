package vn.thidua.units.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.SampleDirectory.AN;
import static vn.thidua.SampleDirectory.BINH;
import static vn.thidua.SampleDirectory.CHI;
import static vn.thidua.SampleDirectory.CLUSTER;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.PUBLISHER;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.time.Year;
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
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

@PortalTest
@Transactional
class DirectoryPagesIT {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SampleDirectory sample;

    @Autowired
    private Directory directory;

    @BeforeEach
    void aCluster() {
        sample.enter();
    }

    @Test
    void showUnitsAndClustersToTheAdministratorAlone() {
        for (var address : new String[] {
            "/quan-tri/don-vi",
            "/quan-tri/don-vi/moi",
            "/quan-tri/don-vi/thu-an",
            "/quan-tri/cum",
            "/quan-tri/cum/moi",
            "/quan-tri/cum/cum-thu"
        }) {
            assertThat(get(address, ADMINISTRATOR)).as(address).hasStatusOk();
            assertThat(get(address, PUBLISHER)).as(address).hasStatus(403);
        }
        assertThat(get("/quan-tri/don-vi/khong-co", ADMINISTRATOR)).hasStatus(404);
        assertThat(get("/quan-tri/don-vi/KHÔNG", ADMINISTRATOR)).hasStatus(404);
    }

    @Test
    void findUnitsByName() {
        assertThat(get("/quan-tri/don-vi?q=THU-B", ADMINISTRATOR))
                .bodyText()
                .contains("Huyện thu-binh")
                .doesNotContain("Huyện thu-an");
    }

    @Test
    void enterAUnit() {
        var answer = post("/quan-tri/don-vi")
                .param("key", "xa-thu")
                .param("name", "Thử")
                .param("fullName", "xã Thử")
                .param("type", "COMMUNE")
                .param("validFrom", "1/7/2025")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/quan-tri/don-vi/xa-thu");
        assertThat(directory.unit(new UnitId("xa-thu")).validFrom()).isEqualTo("2025-07-01");
    }

    @Test
    void sayWhatIsWrongAndKeepWhatWasTyped() {
        var answer = post("/quan-tri/don-vi")
                .param("key", "Xã Thử")
                .param("name", "")
                .param("fullName", "xa Thu 12345")
                .param("type", "COMMUNE")
                .param("validFrom", "2025")
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Lỗi:", "Mã chỉ gồm chữ thường", "Hãy điền ô này", "“2025” không phải là ngày", "xa Thu 12345");
    }

    @Test
    void refuseAKeyThatIsTaken() {
        var answer = post("/quan-tri/don-vi")
                .param("key", "thu-an")
                .param("name", "An")
                .param("fullName", "xã An")
                .param("type", "COMMUNE")
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("đã được dùng cho một đơn vị khác");
    }

    @Test
    void recordASuccession() {
        var answer = post("/quan-tri/don-vi/thu-an/ke-thua")
                .param("kind", "MERGE")
                .param("successor", "thu-binh")
                .param("whole", "true")
                .param("effectiveOn", "01/07/2025")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/quan-tri/don-vi/thu-an");
        assertThat(directory.unit(AN).validTo()).isEqualTo("2025-06-30");
        assertThat(get("/quan-tri/don-vi/thu-binh", ADMINISTRATOR)).bodyText().contains("Sáp nhập", "huyện thu-an");
    }

    @Test
    void refuseAMergerWithoutASuccessor() {
        var answer = post("/quan-tri/don-vi/thu-an/ke-thua")
                .param("kind", "MERGE")
                .param("successor", "")
                .param("effectiveOn", "01/07/2025")
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("Lỗi:", "phải ghi đơn vị kế thừa");
        assertThat(directory.successions(AN)).isEmpty();
    }

    @Test
    void endAndBeginMemberships() {
        var spell = directory.memberships(CLUSTER).stream()
                .filter(each -> each.unit().equals(CHI))
                .findFirst()
                .orElseThrow();

        assertThat(post("/quan-tri/cum/cum-thu/thanh-vien/" + spell.id())
                        .param("lastDay", "31/12/2022")
                        .exchange())
                .hasRedirectedUrl("/quan-tri/cum/cum-thu");
        assertThat(directory.isMember(CLUSTER, CHI, Year.of(2023))).isFalse();

        assertThat(post("/quan-tri/cum/cum-thu/thanh-vien")
                        .param("unit", "thu-chi")
                        .param("firstDay", "01/01/2024")
                        .exchange())
                .hasRedirectedUrl("/quan-tri/cum/cum-thu");
        assertThat(directory.isMember(CLUSTER, CHI, Year.of(2024))).isTrue();
    }

    @Test
    void keepALastDayThatCannotBeRead() {
        var spell = directory.memberships(CLUSTER).get(0);

        assertThat(post("/quan-tri/cum/cum-thu/thanh-vien/" + spell.id())
                        .param("lastDay", "cuối năm")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Lỗi:", "<a href=\"#lastDay\">Ngày cuối: “cuối năm”", "value=\"cuối năm\"");
    }

    @Test
    void refuseAMembershipThatOverlaps() {
        var answer = post("/quan-tri/cum/cum-thu/thanh-vien")
                .param("unit", BINH.toString())
                .param("firstDay", "01/01/2024")
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("đã là thành viên");
    }

    @Test
    void reviseACluster() {
        var answer = post("/quan-tri/cum/cum-thu")
                .param("key", "cum-thu")
                .param("name", "Cụm thử nghiệm")
                .param("kind", "BLOCK")
                .param("province", "An Giang")
                .param("validFrom", "01/01/2020")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/quan-tri/cum/cum-thu");
        assertThat(directory.cluster(CLUSTER).name()).isEqualTo("Cụm thử nghiệm");
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(signedIn(actor)).exchange();
    }

    private MockMvcRequestBuilder post(String address) {
        return mvc.post().uri(address).with(signedIn(ADMINISTRATOR)).with(csrf());
    }
}
