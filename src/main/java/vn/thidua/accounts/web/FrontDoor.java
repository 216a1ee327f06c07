package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.thidua.accounts.Admission;
import vn.thidua.accounts.Entrance;

/** Leads whoever is let in to the page that was wanted. */
@Component
class FrontDoor implements Entrance {

    private final AccountSessions sessions;
    private final Destination wanted;

    FrontDoor(AccountSessions sessions, Destination wanted) {
        this.sessions = sessions;
        this.wanted = wanted;
    }

    @Override
    public String admit(Admission admission) {
        var destination = wanted.of(request(), response());
        var next = sessions.admit(admission, destination, request(), response());
        if (next.equals(destination)) {
            wanted.forget(request(), response());
        }
        return next;
    }

    @Override
    public void renew(Admission admission) {
        sessions.begin(admission, request(), response());
    }

    @Override
    public Optional<Admission> awaited() {
        return sessions.held(request());
    }

    @Override
    public Optional<Admission> admitted() {
        return AccountSessions.admission(request());
    }

    private static HttpServletRequest request() {
        return present().getRequest();
    }

    private static HttpServletResponse response() {
        return Objects.requireNonNull(present().getResponse());
    }

    private static ServletRequestAttributes present() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
