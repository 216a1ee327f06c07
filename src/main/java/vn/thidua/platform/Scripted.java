package vn.thidua.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that a script of ours sends, not somebody who opens a page. A redirect or an error page would be useless to
 * them: they get a status and one word, so that the page can keep what was typed and say what to do.
 */
final class Scripted {

    /** The login is gone: sign in again, in another tab, then send again with a fresh token. */
    static final String SIGNED_OUT = "signed-out";

    /** The page is older than the login: fetch a fresh token and send again. */
    static final String STALE_PAGE = "stale-page";

    /** Carries the same word, for scripts that see headers first. */
    static final String HINT = "Thidua-Hint";

    private Scripted() {}

    static RequestMatcher matcher() {
        return Scripted::matches;
    }

    static boolean matches(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    static void answer(HttpServletResponse response, HttpStatus status, String reason) throws IOException {
        response.setStatus(status.value());
        response.setHeader(HINT, reason);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("{\"reason\":\"" + reason + "\",\"signIn\":\"/dang-nhap\"}");
    }
}
