package vn.thidua.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that the database does not answer where filters find out: they read the session, and who is signed in, before any
 * controller is asked. A script is told in one word, so that the page keeps what was typed and tries again.
 */
@Component
@Order(DatabaseAway.BEFORE_SESSIONS)
class DatabaseAway extends OncePerRequestFilter {

    /** Spring Session's filter stands at the highest precedence + 50. */
    static final int BEFORE_SESSIONS = Ordered.HIGHEST_PRECEDENCE + 40;

    static final String DATABASE_AWAY = "database-away";

    /** How soon it is worth trying again. */
    static final String RETRY_AFTER_SECONDS = "5";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted() || !Outage.isBehind(failure)) {
                throw failure;
            }
            LOG.warn(
                    "The database does not answer: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            if (Scripted.matches(request)) {
                Scripted.answer(response, HttpStatus.SERVICE_UNAVAILABLE, DATABASE_AWAY);
            } else {
                SessionWithinReach.giveUp(request);
                readForm(request);
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
    }

    /** The error page is another dispatch, which can only repeat what was typed if it has been read by now. */
    private static void readForm(HttpServletRequest request) {
        try {
            request.getParameterMap();
        } catch (IllegalStateException unreadable) {
            LOG.debug("The form cannot be read", unreadable);
        }
    }
}
