package vn.thidua.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.AttemptThrottle.Subject;
import vn.thidua.kernel.RuleViolation;

/** Links with which people choose their own password: one an account, for three days, good for one use. */
@Service
@Transactional
public class Invitations {

    static final Duration VALID_FOR = Duration.ofDays(3);

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final AttemptThrottle throttle;
    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            AttemptThrottle throttle,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new link; one that was given out before is void. */
    Invitation issue(Account account, String actor) {
        var now = clock.instant();
        var invitation = new Invitation(account.id(), account.login(), Secrets.token(), now.plus(VALID_FOR));
        revoke(account.id());
        jdbc.sql("""
                        insert into account_invitation (token_hash, account_id, issued_at, issued_by, expires_at)
                        values (:hash, :account, :now, :actor, :expires)
                        """)
                .param("hash", Secrets.hash(invitation.token()))
                .param("account", account.id().accountId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("expires", invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        accounts.save(account.invited(invitation.expiresAt(), actor, now));
        return invitation;
    }

    void revoke(AccountId account) {
        jdbc.sql("delete from account_invitation where account_id = :account")
                .param("account", account.accountId())
                .update();
    }

    /** The holder chooses a password, and the link is used up. One that is unknown, used or expired is refused. */
    public void accept(String token, String password, String address) {
        var account = find(token, address);
        rules.check(password, account.login());
        revoke(account.id());
        accounts.save(account.choosePassword(passwords.digest(password), account.login(), clock.instant()));
    }

    private Account find(String token, String address) {
        var guesses = Subject.setup(address);
        throttle.begin(guesses);
        var account = lookUp(token, clock.instant())
                .flatMap(accounts::findById)
                .filter(Account::isEnabled)
                .orElseThrow(() -> new RuleViolation("account.invitation.unknown"));
        throttle.succeeded(guesses);
        return account;
    }

    private Optional<AccountId> lookUp(String token, Instant now) {
        return jdbc.sql("select account_id from account_invitation where token_hash = :hash and expires_at > :now")
                .param("hash", Secrets.hash(token))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }
}
