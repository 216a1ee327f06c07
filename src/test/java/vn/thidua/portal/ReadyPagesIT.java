package vn.thidua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.PortalTest;
import vn.thidua.publications.SamplePublications;

/** Public pages come from memory, and are never older than what is published. */
@PortalTest
@Import(SamplePublications.class)
class ReadyPagesIT {

    private static final String YEAR = "/cum/so-2/2022";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SamplePublications publications;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void publishOnce() {
        if (jdbc.sql("select count(*) from publication").query(Integer.class).single() == 0) {
            publications.publish(2021, 2022);
        }
    }

    @Test
    void haveAStrongTagAndAreNotSentAgain() {
        var first = get(YEAR);
        var tag = first.getHeader(HttpHeaders.ETAG);

        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(get(YEAR).getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(mvc.get().uri(YEAR).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED)
                .body()
                .isEmpty();
    }

    @Test
    void keepTheHeadersThatProtectTheReader() {
        get(YEAR);

        assertThat(get(YEAR).getHeader("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(get(YEAR).getHeader(HttpHeaders.CACHE_CONTROL)).contains("public", "must-revalidate");
        assertThat(get(YEAR).getHeader(HttpHeaders.SET_COOKIE)).isNull();
    }

    @Test
    void areCompressedForWhoeverTakesThat() throws IOException {
        var plain = get(YEAR).getContentAsByteArray();

        var packed = mvc.get()
                .uri(YEAR)
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip, br")
                .exchange()
                .getResponse();

        assertThat(packed.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(packed.getContentAsByteArray()).hasSizeLessThan(plain.length / 4);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes())
                .isEqualTo(plain);
    }

    @Test
    void speakTheLanguageOfTheReader() {
        var english = get(YEAR + "?lang=en");

        assertThat(english.getHeader(HttpHeaders.SET_COOKIE)).startsWith("lang=en");
        assertThat(english.getHeader(HttpHeaders.CACHE_CONTROL)).startsWith("private");
        assertThat(english.getContentAsByteArray()).isNotEqualTo(get(YEAR).getContentAsByteArray());
        var remembered =
                mvc.get().uri(YEAR).cookie(new Cookie("lang", "en")).exchange().getResponse();
        assertThat(remembered.getContentAsByteArray()).isEqualTo(english.getContentAsByteArray());
        assertThat(remembered.getHeader(HttpHeaders.SET_COOKIE)).isNull();
    }

    @Test
    void tellOfAPublicationAtOnce() {
        assertThat(mvc.get().uri("/cum/so-2/2023")).hasStatus(HttpStatus.NOT_FOUND);
        var before = get("/cum/so-2").getContentAsByteArray();

        publications.publish(2023);

        assertThat(mvc.get().uri("/cum/so-2/2023")).hasStatusOk();
        assertThat(get("/cum/so-2").getContentAsByteArray()).isNotEqualTo(before);
    }

    @Test
    void areNotForWhoeverHasASession() {
        get(YEAR);

        assertThat(mvc.get().uri(YEAR).session(new MockHttpSession()))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private MockHttpServletResponse get(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse();
    }
}
