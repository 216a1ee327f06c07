package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** When and from where somebody signed in, for that person's own eyes. */
record SessionStart(Instant at, String address, String device) implements Serializable {

    /** Words by which a browser, and then the system it runs on, give themselves away; the first that fits counts. */
    private static final List<String> BROWSERS =
            List.of("Edg", "OPR", "CocCoc", "coc_coc", "Firefox", "Chrome", "Safari");

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    static SessionStart of(HttpServletRequest request, Instant at) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new SessionStart(at, request.getRemoteAddr(), agent == null ? "" : device(agent));
    }

    /** {@code Firefox, Windows}: enough to tell one's own devices apart, and all that is kept. */
    static String device(String agent) {
        return List.of(first(BROWSERS, agent), first(SYSTEMS, agent)).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> switch (word) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    case "coc_coc" -> "CocCoc";
                    case "Mac OS X" -> "macOS";
                    default -> word;
                })
                .reduce((browser, system) -> browser + ", " + system)
                .orElse("");
    }

    private static String first(List<String> words, String agent) {
        return words.stream().filter(agent::contains).findFirst().orElse("");
    }
}
