package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Admission;
import vn.thidua.kernel.NotFound;

/** Where somebody is signed in, and the way to end that elsewhere. Everybody sees and ends only the own sessions. */
@Component
class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    private final AccountSessions logins;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, AccountSessions logins) {
        this.sessions = sessions;
        this.logins = logins;
    }

    /**
     * One place where the holder is signed in.
     *
     * @param handle names the session without giving its secret id away
     * @param here it is the session that asks
     */
    record Line(String handle, Instant since, Instant lastUsed, String address, String device, boolean here) {}

    /** The session that asks comes first, then the most recently used. */
    List<Line> of(HttpServletRequest request) {
        var here = request.getSession().getId();
        return own(request).values().stream()
                .flatMap(session -> line(session, here).stream())
                .sorted(Comparator.comparing(Line::here)
                        .thenComparing(Line::lastUsed)
                        .reversed())
                .toList();
    }

    /** Ends one of the own sessions. */
    void end(String handle, HttpServletRequest request) {
        var id = own(request).keySet().stream()
                .filter(candidate -> handle(candidate).equals(handle))
                .findFirst()
                .orElseThrow(() -> new NotFound("session"));
        sessions.deleteById(id);
    }

    /** Ends all own sessions but the one that asks; how many there were. */
    int endOthers(HttpServletRequest request) {
        var here = request.getSession().getId();
        var others =
                own(request).keySet().stream().filter(id -> !id.equals(here)).toList();
        others.forEach(sessions::deleteById);
        return others.size();
    }

    private Map<String, ? extends Session> own(HttpServletRequest request) {
        return AccountSessions.admission(request)
                .map(Admission::account)
                .<Map<String, ? extends Session>>map(account -> sessions.findByPrincipalName(account.toString()))
                .orElse(Map.of());
    }

    private Optional<Line> line(Session session, String here) {
        return logins.start(session)
                .map(start -> new Line(
                        handle(session.getId()),
                        start.at(),
                        session.getLastAccessedTime(),
                        start.address(),
                        start.device(),
                        session.getId().equals(here)));
    }

    /** Names the session of a request without giving its secret id away. */
    static String handle(HttpServletRequest request) {
        return handle(request.getSession().getId());
    }

    static String handle(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
