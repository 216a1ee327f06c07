package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoadLimitTests {

    private static final FilterChain NOTHING = (request, response) -> {};

    private final LoadLimit limit = new LoadLimit(new LoadSettings(1, 1), words());

    private static StaticMessageSource words() {
        var words = new StaticMessageSource();
        words.addMessage("security.crowded", Locale.forLanguageTag("vi"), "đông quá");
        words.addMessage("security.crowded", Locale.ENGLISH, "busy");
        return words;
    }

    @Test
    void turnsAwayWhoeverIsOneTooManyAndSaysWhenToComeBack() throws Exception {
        var second = new MockHttpServletResponse();

        limit.doFilter(
                new MockHttpServletRequest("GET", "/"),
                new MockHttpServletResponse(),
                (request, response) -> limit.doFilter(new MockHttpServletRequest("GET", "/cum"), second, NOTHING));

        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader("Retry-After")).isEqualTo("3");
        assertThat(second.getContentAsString()).isEqualTo("đông quá\nbusy\n");
    }

    @Test
    void hasRoomAgainAfterwardsEvenAfterAFailure() throws Exception {
        try {
            limit.doFilter(
                    new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), (request, response) -> {
                        throw new IllegalStateException("a defect");
                    });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("a defect");
        }
        var next = new MockHttpServletResponse();

        limit.doFilter(new MockHttpServletRequest("GET", "/"), next, NOTHING);

        assertThat(next.getStatus()).isEqualTo(200);
    }

    @Test
    void receivesFilesOneAfterTheOtherAndOtherRequestsMeanwhile() throws Exception {
        var roomy = new LoadLimit(new LoadSettings(9, 1), words());
        var secondUpload = new MockHttpServletResponse();
        var reader = new MockHttpServletResponse();

        roomy.doFilter(upload(), new MockHttpServletResponse(), (request, response) -> {
            roomy.doFilter(upload(), secondUpload, NOTHING);
            roomy.doFilter(new MockHttpServletRequest("GET", "/"), reader, NOTHING);
        });

        assertThat(secondUpload.getStatus()).isEqualTo(503);
        assertThat(reader.getStatus()).isEqualTo(200);
    }

    private static MockHttpServletRequest upload() {
        var upload = new MockHttpServletRequest("POST", "/nhap-lieu");
        upload.setContentType("multipart/form-data; boundary=x");
        return upload;
    }

    @Test
    void neverTurnsASupervisorAway() throws Exception {
        var health = new MockHttpServletResponse();

        limit.doFilter(
                new MockHttpServletRequest("GET", "/"),
                new MockHttpServletResponse(),
                (request, response) -> limit.doFilter(
                        new MockHttpServletRequest("GET", "/actuator/health/liveness"), health, NOTHING));

        assertThat(health.getStatus()).isEqualTo(200);
    }
}
