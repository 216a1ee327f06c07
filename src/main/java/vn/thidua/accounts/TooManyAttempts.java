package vn.thidua.accounts;

import java.time.Instant;

/** Somebody guesses too often; nothing is tried again before {@link #retryAt()} (HTTP 429). */
public final class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Instant retryAt;

    TooManyAttempts(Instant retryAt) {
        super("until " + retryAt);
        this.retryAt = retryAt;
    }

    public Instant retryAt() {
        return retryAt;
    }
}
