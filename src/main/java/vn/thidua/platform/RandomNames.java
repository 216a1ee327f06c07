package vn.thidua.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** Names that nobody can guess, of 216 random bits, 36 letters long as the table of sessions wants them: what a library draws by itself are UUIDs, which carry 122. */
final class RandomNames {

    private static final int BYTES = 27;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomNames() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Form tokens, kept in the session. */
    static final class FormTokens implements CsrfTokenRepository {

        private final HttpSessionCsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();

        @Override
        public CsrfToken generateToken(HttpServletRequest request) {
            var drawn = sessions.generateToken(request);
            return new DefaultCsrfToken(drawn.getHeaderName(), drawn.getParameterName(), next());
        }

        @Override
        public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
            sessions.saveToken(token, request, response);
        }

        @Override
        public @Nullable CsrfToken loadToken(HttpServletRequest request) {
            return sessions.loadToken(request);
        }
    }
}
