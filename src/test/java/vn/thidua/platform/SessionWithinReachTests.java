package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class SessionWithinReachTests {

    private final DatabaseReach database = new DatabaseReach(() -> {}, Runnable::run, System::nanoTime);
    private final SessionWithinReach filter = new SessionWithinReach(database);
    private final AtomicInteger waits = new AtomicInteger();

    @Test
    void letsWhoeverIsSignedInReadAsEverybodyDoesWhileTheDatabaseIsAway() throws Exception {
        assertThat(sessionOn("/cum/so-2/2023")).isNull();
        assertThat(waits).as("found out once").hasValue(1);

        assertThat(sessionOn("/cum")).isNull();
        assertThat(waits).as("and known from then on").hasValue(1);
    }

    @Test
    void looksForSessionsAgainOnceTheDatabaseIsBack() throws Exception {
        sessionOn("/cum");
        database.knock();

        sessionOn("/cum");

        assertThat(waits).hasValue(2);
    }

    @Test
    void asksForTheSessionOfAStaffPageInAnyCase() throws Exception {
        sessionOn("/cum");

        assertThatThrownBy(() -> sessionOn("/nhap-lieu")).isInstanceOf(CannotCreateTransactionException.class);
    }

    /** What a page sees of the session of somebody with a cookie, after asking in every way. */
    private @Nullable Object sessionOn(String path) throws Exception {
        var seen = new ArrayList<@Nullable Object>();
        filter.doFilter(new OutOfReach(path), new MockHttpServletResponse(), (request, response) -> {
            seen.add(((HttpServletRequest) request).getRequestedSessionId());
            seen.add(((HttpServletRequest) request).getSession(false));
        });
        return seen.stream().filter(each -> each != null).findFirst().orElse(null);
    }

    /** Spring Session looks the session up for either question. */
    private final class OutOfReach extends HttpServletRequestWrapper {

        OutOfReach(String path) {
            super(new MockHttpServletRequest("GET", path));
        }

        @Override
        public String getRequestedSessionId() {
            throw wait5Seconds();
        }

        @Override
        public HttpSession getSession(boolean create) {
            throw wait5Seconds();
        }

        private RuntimeException wait5Seconds() {
            waits.incrementAndGet();
            return new CannotCreateTransactionException("no connection");
        }
    }
}
