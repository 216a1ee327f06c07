package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TypedTextFilterTests {

    private static final String COMPOSED = "Nguyễn Văn Chuyển";

    @Test
    void whatIsTypedInPiecesArrivesAsWholeLetters() throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", "/");
        request.addParameter("name", Normalizer.normalize(COMPOSED, Normalizer.Form.NFD), "gần 54,2");
        request.addParameter("empty", (String) null);
        var chain = new MockFilterChain();

        new TypedTextFilter().doFilter(request, new MockHttpServletResponse(), chain);

        var seen = chain.getRequest();
        assertThat(seen).isNotNull();
        assertThat(seen.getParameter("name")).isEqualTo(COMPOSED);
        assertThat(seen.getParameterValues("name")).containsExactly(COMPOSED, "gần 54,2");
        assertThat(seen.getParameterMap().get("name")).containsExactly(COMPOSED, "gần 54,2");
        assertThat(seen.getParameterMap().get("empty")).containsExactly((String) null);
        assertThat(seen.getParameter("other")).isNull();
        assertThat(seen.getParameterValues("other")).isNull();
    }
}
