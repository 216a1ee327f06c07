package vn.thidua.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets go of whoever hung up, or fell silent, before a request was read or answered. That happens all day and is no defect of
 * ours, so the log does not speak of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public class ReaderGone extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderGone.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!isBehind(failure)) {
                throw failure;
            }
            LOG.debug("The reader left: {}", failure.getMessage());
            if (!response.isCommitted()) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
            }
        }
    }

    /**
     * Whether the reader's absence stands behind this failure, however deep. The server says so by a class of its own, so that a
     * connection to the database that broke is not mistaken for one.
     */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }
}
