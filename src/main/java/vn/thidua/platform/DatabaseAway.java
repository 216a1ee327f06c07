package vn.thidua.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that the database does not answer where the security filters find out: they read who is logged in before any
 * controller is asked. A script is told in one word, so that the page keeps what was typed and tries again.
 */
@Component
@Order(DatabaseAway.BEFORE_SECURITY)
class DatabaseAway extends OncePerRequestFilter {

    /** Spring Boot's security filters stand at −100. */
    static final int BEFORE_SECURITY = -101;

    static final String DATABASE_AWAY = "database-away";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException outage) {
            if (response.isCommitted()) {
                throw outage;
            }
            LOG.warn("The database does not answer: {}", outage.getMessage());
            if (Scripted.matches(request)) {
                Scripted.answer(response, HttpStatus.SERVICE_UNAVAILABLE, DATABASE_AWAY);
            } else {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
    }
}
