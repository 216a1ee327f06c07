package vn.thidua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.signedIn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.TrialTest;

@TrialTest
@Transactional
class FormChoicesIT {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "/quan-tri/don-vi/sap-xep/xem-truoc, kind",
        "/quan-tri/don-vi/sap-xep/xem-truoc, part",
        "/quan-tri/don-vi/an-phu, type",
        "/quan-tri/don-vi/an-phu/ke-thua, kind",
        "/quan-tri/don-vi/an-phu/ke-thua, whole",
        "/quan-tri/cum/so-2, kind",
        "/quan-tri/chi-tieu, direction",
        "/quan-tri/lich/so-2/2024, lines[0].milestone",
        "/xep-hang/so-2/2024/luan-phien, method",
        "/xep-hang/so-2/2024/hoi-nghi/tong-ket, figures",
        "/xep-hang/so-2/2024/giao-uoc/sua, atMeeting",
        "/thong-bao/dia-chi, digest"
    })
    void thatAreNoneNeverEndAsOurFault(String address, String name) {
        var answer = mvc.post()
                .uri(address)
                .with(signedIn(ADMINISTRATOR))
                .with(csrf())
                .param(name, "' or 1=1")
                .exchange();

        assertThat(answer.getUnresolvedException()).isNull();
        assertThat(answer.getResponse().getStatus()).isLessThan(500);
    }

    @Test
    void keepTheRestOfTheForm() {
        assertThat(mvc.post()
                        .uri("/quan-tri/don-vi/sap-xep/xem-truoc")
                        .with(signedIn(ADMINISTRATOR))
                        .with(csrf())
                        .param("kind", "QUATSCH")
                        .param("document", "Nghị quyết 1"))
                .hasStatus(422)
                .bodyText()
                .contains("Nghị quyết 1");
    }
}
