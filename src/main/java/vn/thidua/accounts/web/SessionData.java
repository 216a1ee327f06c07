package vn.thidua.accounts.web;

import java.util.List;
import java.util.Map;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thidua.accounts.AccountEvent;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.platform.PersonalData;

/** Where and since when somebody is signed in. */
@Component
class SessionData implements PersonalData {

    private final AccountService accounts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AccountSessions logins;

    SessionData(
            AccountService accounts,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            AccountSessions logins) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.logins = logins;
    }

    @Override
    public String kind() {
        return "sessions";
    }

    @Override
    public List<Map<String, String>> of(String login) {
        return sessions.findByPrincipalName(principal(login)).values().stream()
                .flatMap(session -> logins.start(session).stream())
                .map(start -> Map.of(
                        "signedInAt", start.at().toString(), "address", start.address(), "device", start.device()))
                .toList();
    }

    private String principal(String login) {
        return accounts.account(login, Actor.system()).id().toString();
    }

    /** Whoever is shut out needs no session any more; what it told of network and device goes with it. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountEvent.AccountDisabled shut) {
        end(shut.login());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountEvent.PersonErased erased) {
        end(erased.login());
    }

    private void end(String login) {
        sessions.findByPrincipalName(principal(login)).keySet().forEach(sessions::deleteById);
    }
}
