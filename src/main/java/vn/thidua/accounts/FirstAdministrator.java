package vn.thidua.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.AttemptThrottle.Subject;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;

/**
 * Lets the first administrator in. While there is no account at all, each start prints a new one-time code in the log;
 * whoever can read the log may open the first account with it. From then on this door is shut for ever.
 */
@Service
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** Serialises the two that hold a code each: one becomes the administrator. */
    private static final long LOCK = 0x7468696475610001L;

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final AttemptThrottle throttle;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstAdministrator(
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

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void printCode() {
        if (accounts.count() > 0) {
            return;
        }
        var code = issueCode();
        LOG.warn("There is no account yet. Open /thiet-lap and enter this one-time setup code: {}", code);
    }

    String issueCode() {
        var code = Secrets.code();
        jdbc.sql("insert into setup_code (code_hash, issued_at) values (:hash, :now)")
                .param("hash", Secrets.hash(code))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /** Not found once there is an account. */
    @Transactional(readOnly = true)
    public void requireOpen() {
        if (accounts.count() > 0) {
            throw new NotFound("setup");
        }
    }

    /** Opens the first account, as administrator and nothing else, and shuts the door. */
    @Transactional
    public Admission open(String code, String login, String displayName, String password, String address) {
        requireOpen();
        var guesses = Subject.setup(address);
        throttle.begin(guesses);
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .listOfRows();
        requireOpen();
        requireCode(code);
        throttle.succeeded(guesses);
        var data = new NewAccount(login, displayName, null, Set.of(Role.ADMINISTRATOR));
        rules.check(password, data.login());
        jdbc.sql("delete from setup_code").update();
        var now = clock.instant();
        var account = accounts.save(
                Account.open(data, data.login(), now).choosePassword(passwords.digest(password), data.login(), now));
        return Admission.byPassword(account);
    }

    private void requireCode(String code) {
        var known = jdbc.sql("select count(*) from setup_code where code_hash = :hash")
                .param("hash", Secrets.hash(code))
                .query(Long.class)
                .single();
        if (known == 0) {
            throw new RuleViolation("account.setupCode.wrong");
        }
    }
}
