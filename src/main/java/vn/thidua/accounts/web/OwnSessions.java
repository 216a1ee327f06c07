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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Admission;
import vn.thidua.kernel.NotFound;

/** Where somebody is signed in, and the way to end that elsewhere. Everybody sees and ends only the own sessions. */
@Component
class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
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
                .map(session -> line(session, here))
                .filter(Objects::nonNull)
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

    private static @Nullable Line line(Session session, String here) {
        var start = AccountSessions.start(session);
        return start == null
                ? null
                : new Line(
                        handle(session.getId()),
                        start.at(),
                        session.getLastAccessedTime(),
                        start.address(),
                        start.device(),
                        session.getId().equals(here));
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
