package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.thidua.accounts.ActorAuthentication;
import vn.thidua.accounts.Admission;
import vn.thidua.accounts.Gate;
import vn.thidua.accounts.SecondFactors;
import vn.thidua.accounts.SignIn;
import vn.thidua.platform.SessionWithinReach;

/**
 * Sessions remember who was admitted, never with which rights: those are read from the database when a request first asks
 * for them, and public pages never ask.
 */
@Component
class AccountSessions implements SecurityContextRepository {

    private static final String ADMISSION = Admission.class.getName();

    /** How long a session lives without a request; before the login it is much shorter, so that visitors cost little. */
    private static final Duration IDLE = Duration.ofMinutes(60);

    /** How long a session lives at most, however busy: a working day. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** How long a right password waits for its second factor. */
    private static final Duration PROOF_WITHIN = Duration.ofMinutes(10);

    private static final String HELD = Held.class.getName();
    private static final String WHEN_AND_WHERE = SessionStart.class.getName();

    private final SignIn signIn;
    private final SecondFactors factors;
    private final CsrfTokenRepository tokens;
    private final Clock clock;

    AccountSessions(SignIn signIn, SecondFactors factors, CsrfTokenRepository tokens, Clock clock) {
        this.signIn = signIn;
        this.factors = factors;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Lets the admitted in, or as far as the second factor; answers with the address to go on to. */
    String admit(Admission admission, String destination, HttpServletRequest request, HttpServletResponse response) {
        if (admission.twofold() || factors.gate(admission) == Gate.OPEN) {
            begin(admission, request, response);
            return destination;
        }
        var session = request.getSession();
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        session.setAttribute(HELD, new Held(admission, clock.instant().plus(PROOF_WITHIN)));
        return "/dang-nhap/xac-thuc";
    }

    /** Who has given a right password and still owes the second factor. */
    Optional<Admission> held(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(HELD))
                .map(Held.class::cast)
                .filter(held -> clock.instant().isBefore(held.until()))
                .map(Held::admission);
    }

    private record Held(Admission admission, Instant until) implements Serializable {}

    /** The visitor is admitted from now on, under a new session id and with a new form token. */
    void begin(Admission admission, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.removeAttribute(HELD);
        session.setAttribute(ADMISSION, admission);
        session.setAttribute(WHEN_AND_WHERE, SessionStart.of(request, clock.instant()));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                admission.account().toString());
    }

    /** When and from where a session was begun; unknown for one that lets nobody in, or no longer. */
    Optional<SessionStart> start(Session session) {
        Admission admission = session.getAttribute(ADMISSION);
        return Optional.ofNullable(admission)
                .flatMap(signIn::actor)
                .map(actor -> session.<SessionStart>getAttribute(WHEN_AND_WHERE))
                .filter(this::isYoung);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    private SecurityContext load(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        admission(request)
                .filter(admission -> isYoung(request))
                .flatMap(admission -> {
                    try {
                        return signIn.actor(admission);
                    } catch (DataAccessException | TransactionException away) {
                        if (!SessionWithinReach.isDispensable(request)) {
                            throw away;
                        }
                        return Optional.empty();
                    }
                })
                .map(ActorAuthentication::new)
                .ifPresent(context::setAuthentication);
        return context;
    }

    private boolean isYoung(HttpServletRequest request) {
        return request.getSession().getAttribute(WHEN_AND_WHERE) instanceof SessionStart start && isYoung(start);
    }

    private boolean isYoung(SessionStart start) {
        return clock.instant().isBefore(start.at().plus(LONGEST));
    }

    static Optional<Admission> admission(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ADMISSION))
                .map(Admission.class::cast);
    }

    /** Only {@link #begin} admits; all that can be saved here is that nobody is. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null && context.getAuthentication() == null) {
            session.removeAttribute(ADMISSION);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return admission(request).isPresent();
    }

    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> source;
        private @Nullable SecurityContext context;

        Deferred(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) {
                known = source.get();
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
