package vn.thidua.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets public pages, and the page that tells of an outage, go on without a session while the database is away: whoever is
 * signed in reads them as everybody does. Having waited in vain once, a request never waits again.
 */
@Component
@Order(SessionWithinReach.BEFORE_SECURITY)
public class SessionWithinReach extends OncePerRequestFilter {

    /** Spring Boot's security filters stand at −100. */
    static final int BEFORE_SECURITY = -101;

    private static final String OUT_OF_REACH = SessionWithinReach.class.getName() + ".outOfReach";
    private static final String DISPENSABLE = SessionWithinReach.class.getName() + ".dispensable";

    private final RequestMatcher staff = StaffAddresses.matcher();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reading = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        var telling = request.getDispatcherType() == DispatcherType.ERROR;
        request.setAttribute(DISPENSABLE, telling || reading && !staff.matches(request));
        chain.doFilter(new Request(request), response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Whether this request is answered even when nobody can say who sent it. */
    public static boolean isDispensable(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(DISPENSABLE));
    }

    /** The database has been asked in vain; this request does not ask it for its session again. */
    static void giveUp(HttpServletRequest request) {
        request.setAttribute(OUT_OF_REACH, true);
    }

    private static final class Request extends HttpServletRequestWrapper {

        Request(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            var session = getSession(true);
            if (session == null) {
                throw new IllegalStateException("No session was begun");
            }
            return session;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            if (getAttribute(OUT_OF_REACH) != null) {
                if (create) {
                    throw new DataAccessResourceFailureException("The session is out of reach");
                }
                return null;
            }
            try {
                return super.getSession(create);
            } catch (DataAccessException | TransactionException away) {
                giveUp(this);
                if (create || !isDispensable(this)) {
                    throw away;
                }
                return null;
            }
        }
    }
}
