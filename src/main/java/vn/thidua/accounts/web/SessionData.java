package vn.thidua.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.platform.PersonalData;

/** Where and since when somebody is signed in. */
@Component
class SessionData implements PersonalData {

    private final AccountService accounts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SessionData(AccountService accounts, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public String kind() {
        return "sessions";
    }

    @Override
    public List<Map<String, String>> of(String login) {
        var account = accounts.account(login, Actor.system()).id();
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .map(AccountSessions::start)
                .filter(Objects::nonNull)
                .map(start -> Map.of(
                        "signedInAt", start.at().toString(), "address", start.address(), "device", start.device()))
                .toList();
    }
}
