package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.thidua.accounts.TooManyAttempts;

/** Tells whoever guesses invitations or setup codes to wait. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class GuessingAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(GuessingAdvice.class);

    private final Clock clock;

    GuessingAdvice(Clock clock) {
        this.clock = clock;
    }

    @ExceptionHandler
    void tooMany(TooManyAttempts refusal, HttpServletResponse response) throws IOException {
        LOG.warn("Too many attempts: {}", refusal.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(refusal, clock)));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** From now until the next attempt is listened to. */
    static long seconds(TooManyAttempts refusal, Clock clock) {
        return Duration.between(clock.instant(), refusal.retryAt()).toSeconds() + 1;
    }
}
