package vn.thidua.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets public pages, and the page that tells of an outage, go on without a session while the database is away: whoever is
 * signed in reads them as everybody does. Having waited in vain once, a request never waits again.
 */
@Component
@Order(SessionWithinReach.BEHIND_SESSIONS)
public class SessionWithinReach extends OncePerRequestFilter {

    /** Spring Session's filter stands at the highest precedence + 50; whoever asks for a session comes later. */
    static final int BEHIND_SESSIONS = Ordered.HIGHEST_PRECEDENCE + 51;

    private static final String OUT_OF_REACH = SessionWithinReach.class.getName() + ".outOfReach";
    private static final String DISPENSABLE = SessionWithinReach.class.getName() + ".dispensable";

    /** Where Spring Session keeps the session that it saves at the end of a request. */
    private static final String SESSION_AT_HAND = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    private final DatabaseReach database;

    private final RequestMatcher staff = StaffAddresses.matcher();

    SessionWithinReach(DatabaseReach database) {
        this.database = database;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reading = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        var telling = request.getDispatcherType() == DispatcherType.ERROR;
        var dispensable = telling || reading && !staff.matches(request);
        request.setAttribute(DISPENSABLE, dispensable);
        if (dispensable && database.isAway()) {
            giveUp(request);
        }
        chain.doFilter(new Request(request, database), response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Whether this request is answered even when nobody can say who sent it. */
    public static boolean isDispensable(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(DISPENSABLE));
    }

    /** The database has been asked in vain; this request neither asks for its session again nor writes it back. */
    public static void giveUp(HttpServletRequest request) {
        request.setAttribute(OUT_OF_REACH, true);
        request.removeAttribute(SESSION_AT_HAND);
    }

    private static final class Request extends HttpServletRequestWrapper {

        private final DatabaseReach database;

        Request(HttpServletRequest request, DatabaseReach database) {
            super(request);
            this.database = database;
        }

        /** Looks the session up, as Spring Session does it for this question. */
        @Override
        public @Nullable String getRequestedSessionId() {
            return withinReach(false, super::getRequestedSessionId);
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
            return withinReach(create, () -> {
                var session = super.getSession(create);
                if (session != null && !session.isNew()) {
                    database.answered();
                }
                return session;
            });
        }

        private <T> @Nullable T withinReach(boolean needed, Supplier<@Nullable T> source) {
            if (getAttribute(OUT_OF_REACH) != null) {
                if (needed) {
                    throw new DataAccessResourceFailureException("The session is out of reach");
                }
                return null;
            }
            try {
                return source.get();
            } catch (DataAccessException | TransactionException away) {
                giveUp(this);
                if (Outage.isBehind(away)) {
                    database.failed(away);
                }
                if (needed || !isDispensable(this)) {
                    throw away;
                }
                return null;
            }
        }
    }
}
