package vn.thidua.accounts;

import java.time.Instant;

/** A link with which the holder of an account chooses a password, shown once; the database knows only its digest. */
public record Invitation(AccountId account, String login, String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "Invitation[" + login + ", until " + expiresAt + "]";
    }
}
