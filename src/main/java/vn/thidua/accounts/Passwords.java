package vn.thidua.accounts;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Digests passwords with Argon2id (19 MiB, two passes: what OWASP asks for) and reads bcrypt too. Only two digests run at
 * a time, so that a crowd at the door can exhaust neither the heap of a small server nor its processors.
 *
 * <p>Vietnamese letters can be composed in several ways; a password is brought to one form (NFKC) first.
 */
@Component
class Passwords {

    /** Longer passwords are refused before they cost anything. */
    static final int LONGEST = 128;

    /** The most that a password of the longest can take, with each of its letters sent in pieces. */
    private static final int LONGEST_SENT = 4 * LONGEST;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_A_TIME = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2",
            Map.of(
                    "argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES),
                    "bcrypt", new BCryptPasswordEncoder()));

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    /** Compared against when there is no such account, so that the answer takes as long. */
    private final String nobodys = digest("nobody has this password");

    String digest(String password) {
        turns.acquireUninterruptibly();
        try {
            return encoded(password);
        } finally {
            turns.release();
        }
    }

    private String encoded(String password) {
        var hash = encoder.encode(normalised(password));
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no digest");
        }
        return hash;
    }

    /** Takes the same time whether or not there is a digest to compare with. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST_SENT || normalised(password).length() > LONGEST) {
            return false;
        }
        turns.acquireUninterruptibly();
        try {
            var same = encoder.matches(normalised(password), hash == null ? nobodys : hash);
            return same && hash != null;
        } finally {
            turns.release();
        }
    }

    /** Whether the digest was made with weaker settings than today's. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
