package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReaderGoneTests {

    private final ReaderGone filter = new ReaderGone();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void isNoFailure() throws Exception {
        FilterChain hungUp = (asked, answer) -> {
            throw new ServletException(new ClientAbortException(new SocketException("Broken pipe")));
        };

        filter.doFilter(request, response, hungUp);

        assertThat(response.getStatus()).isEqualTo(400);
    }

    @Test
    void isNotBlamedWhereTheDatabaseHungUp() {
        var broken = new DataAccessResourceFailureException("gone", new IOException("Broken pipe"));

        assertThatThrownBy(() -> filter.doFilter(request, response, (asked, answer) -> {
                    throw broken;
                }))
                .isSameAs(broken);
    }
}
