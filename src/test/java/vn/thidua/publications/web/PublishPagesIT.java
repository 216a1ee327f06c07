package vn.thidua.publications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.PUBLISHER;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import vn.thidua.TrialTest;

@TrialTest
class PublishPagesIT {

    private static final String PAGE = "/cong-bo/so-2/2022";
    private static final String PREVIEW = PAGE + "/xem-truoc?officialOn=28/11/2026&disclosure=CRITERIA&reason=x";
    private static final String NOTICE = "Bản xem trước, chưa công bố";

    /** What is only in the preview: the notice, and the way to the same page in the other language. */
    private static final Pattern ITS_OWN = Pattern.compile("<p class=\"notice notice-warn\">(?:" + NOTICE
            + "|Preview, not published yet).*?</p>|(?<=<a href=\")[^\"]*[?;]lang=");

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

    /** Not one byte of the page differs, in either language, but for the notice and the link to the other language. */
    @Test
    void previewEveryByteOfThePageThatIsThenPublished() {
        var season = "/cong-bo/so-2/2021";
        var terms = "officialOn=28/11/2026&disclosure=TOTALS&reason=Bổ sung";
        var previews = new HashMap<String, String>();
        for (var language : List.of("vi", "en")) {
            var page = season + "/xem-truoc?" + terms + "&lang=" + language;
            // Whoever looks is noted in the journal, once; the head of its chain is on the page
            mvc.get().uri(page).with(signedIn(PUBLISHER)).exchange();
            previews.put(language, page(mvc.get().uri(page).with(signedIn(PUBLISHER))));
        }

        assertThat(mvc.post()
                        .uri(season)
                        .param("officialOn", "28/11/2026")
                        .param("disclosure", "TOTALS")
                        .param("reason", "Bổ sung")
                        .with(signedIn(PUBLISHER))
                        .with(csrf()))
                .hasStatus3xxRedirection();

        previews.forEach((language, preview) -> assertThat(page(mvc.get().uri("/cum/so-2/2021?lang=" + language)))
                .as(language)
                .contains("v2.csv")
                .isEqualTo(preview));
    }

    private static String page(MockMvcRequestBuilder request) {
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return ITS_OWN.matcher(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .replaceAll("");
    }
}
