package vn.thidua.publications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.PUBLISHER;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.TrialTest;

@TrialTest
class PublishPagesIT {

    private static final String PAGE = "/cong-bo/so-2/2022";
    private static final String PREVIEW = PAGE + "/xem-truoc?officialOn=28/11/2026&disclosure=CRITERIA&reason=x";
    private static final String NOTICE = "Bản xem trước, chưa công bố";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void previewAYearAsThePublicWillSeeItAndSayThatNobodySeesItYet() {
        assertThat(mvc.get().uri(PREVIEW).with(signedIn(PUBLISHER)))
                .hasStatusOk()
                .bodyText()
                .contains(NOTICE, "href=\"" + PAGE + "\"", "Kết quả thi đua năm 2022", "bản 2");
        assertThat(mvc.get().uri("/cum/so-2/2022")).bodyText().doesNotContain(NOTICE);
        assertThat(mvc.get().uri(PAGE).with(signedIn(PUBLISHER)))
                .as("who saw it is noted")
                .bodyText()
                .contains("Đã xem trước khi công bố");
        assertThat(mvc.get().uri(PREVIEW).with(signedIn(REVIEWER))).hasStatus(HttpStatus.FORBIDDEN);
    }
}
