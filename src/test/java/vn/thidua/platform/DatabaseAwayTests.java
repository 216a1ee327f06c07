package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayTests {

    private static final FilterChain OUTAGE = (request, response) -> {
        throw new CannotCreateTransactionException("no connection");
    };

    private final DatabaseAway filter = new DatabaseAway();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void isAnsweredWithThePageForOutages() throws Exception {
        filter.doFilter(request, response, OUTAGE);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getErrorMessage()).isNull();
    }

    @Test
    void isToldToAScriptInOneWord() throws Exception {
        request.addHeader("Sec-Fetch-Dest", "empty");

        filter.doFilter(request, response, OUTAGE);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader(Scripted.HINT)).isEqualTo("database-away");
    }
}
