package vn.thidua.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.AttemptThrottle.Subject;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.TrialMode;

/**
 * The second factor of a login: codes from a phone, keys that another feature keeps, and ten recovery codes on paper, each good once. Everybody must have
 * one, unless a setting asks publishers and administrators only; in the trial, whose password everybody knows, nobody must.
 */
@Service
@Transactional
public class SecondFactors {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    static final int RECOVERY_CODES = 10;
    private static final String ISSUER = "Thi Dua";

    private final Accounts accounts;
    private final SecretBox box;
    private final SecuritySettings settings;
    private final AttemptThrottle throttle;
    private final TrialMode trial;
    private final ObjectProvider<FurtherFactors> further;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            Accounts accounts,
            SecretBox box,
            SecuritySettings settings,
            AttemptThrottle throttle,
            TrialMode trial,
            ObjectProvider<FurtherFactors> further,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.box = box;
        this.settings = settings;
        this.throttle = throttle;
        this.trial = trial;
        this.further = further;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a password alone leads to. */
    @Transactional(readOnly = true)
    public Gate gate(Admission admission) {
        return gate(require(admission));
    }

    Gate gate(Account account) {
        if (account.hasSecondFactor()) {
            return Gate.CODE;
        }
        return isDemandedOf(account) ? Gate.SET_UP : Gate.OPEN;
    }

    private boolean isDemandedOf(Account account) {
        return !trial.active() && settings.secondFactorFor().covers(account.roles());
    }

    /** Whether this admission is enough for this account by now. */
    boolean suffices(Admission admission, Account account) {
        return admission.twofold() || gate(account) == Gate.OPEN;
    }

    /** How many recovery codes are left to somebody who has a second factor; empty for who has none. */
    @Transactional(readOnly = true)
    public Optional<Long> recoveryCodesLeft(Admission admission) {
        return require(admission).hasSecondFactor()
                ? Optional.of(jdbc.sql("select count(*) from account_recovery_code where account_id = :id")
                        .param("id", admission.account().accountId())
                        .query(Long.class)
                        .single())
                : Optional.empty();
    }

    /** In the trial, where many share an account, one of them could shut the others out. */
    public boolean areOffered() {
        return !trial.active();
    }

    /**
     * The secret that the phone is to learn; the same until it is confirmed, so that a reload changes nothing. Another session
     * gets another one, and the former is void: nobody who knows the password can have seen the secret before its holder.
     *
     * @param session names the session in which the page is shown
     */
    public Enrolment prepare(Admission admission, String session) {
        var account = requireWithout(admission);
        var secret = isPreparedIn(session, account) ? secret(account) : Optional.<byte[]>empty();
        return enrolment(account, secret.orElseGet(() -> draw(account, session)));
    }

    private boolean isPreparedIn(String session, Account account) {
        return jdbc.sql("select count(*) from account_second_factor where account_id = :id and prepared_in = :session")
                        .param("id", account.id().accountId())
                        .param("session", session)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Enrolment enrolment(Account account, byte[] secret) {
        var key = Totp.base32(secret);
        var label = encoded(ISSUER + ":" + account.login());
        return new Enrolment(
                key.replaceAll("(.{4})(?=.)", "$1 "),
                "otpauth://totp/%s?secret=%s&issuer=%s".formatted(label, key, encoded(ISSUER)));
    }

    private byte[] draw(Account account, String session) {
        var secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.sql("""
                        insert into account_second_factor (account_id, secret, prepared_at, prepared_in)
                        values (:id, :secret, :now, :session)
                        on conflict (account_id) do update
                           set secret = excluded.secret, prepared_at = excluded.prepared_at, prepared_in = excluded.prepared_in,
                               confirmed_at = null, last_step = 0
                        """)
                .param("id", account.id().accountId())
                .param("secret", box.close(secret, account.id().toString()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("session", session)
                .update();
        return secret;
    }

    /** Whose admission this is, while it counts. */
    @Transactional(readOnly = true)
    public String holder(Admission admission) {
        return require(admission).login();
    }

    /** Whether codes from a phone are set up. */
    @Transactional(readOnly = true)
    public boolean hasPhone(Admission admission) {
        return hasPhone(require(admission));
    }

    private boolean hasPhone(Account account) {
        return jdbc.sql(
                                "select count(*) from account_second_factor where account_id = :id and confirmed_at is not null")
                        .param("id", account.id().accountId())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean hasKeys(Account account) {
        return further.stream().anyMatch(kept -> kept.areKeptFor(account.login()));
    }

    /**
     * The phone has shown that it knows the secret. The recovery codes are shown now and never again; whoever had another
     * factor before goes on with the codes of that day, and gets none.
     */
    public List<String> confirm(Admission admission, String typed, String session) {
        var account = requireWithout(admission);
        throttle.begin(Subject.factor(account.id()));
        if (!isPreparedIn(session, account) || !isCodeOf(account, typed)) {
            throw new RuleViolation("account.otp.wrong");
        }
        throttle.succeeded(Subject.factor(account.id()));
        jdbc.sql("update account_second_factor set confirmed_at = :now where account_id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", account.id().accountId())
                .update();
        return gained(account);
    }

    /**
     * The holder has a key from now on that counts as a second factor; in the trial it counts as nothing. Answers with
     * recovery codes where this is the first factor.
     */
    public List<String> keyAdded(Admission admission) {
        return areOffered() ? gained(require(admission)) : List.of();
    }

    private List<String> gained(Account account) {
        var first = !account.hasSecondFactor();
        if (first) {
            accounts.save(account.takeSecondFactor(account.login(), clock.instant()));
        }
        return first ? issueRecoveryCodes(account) : List.of();
    }

    /** The holder has one key less: without any other factor left, the account is without, where its duties allow that. */
    public void keyRemoved(Admission admission) {
        var account = require(admission);
        if (account.hasSecondFactor() && !hasPhone(account) && !hasKeys(account)) {
            dropLast(account);
        }
    }

    private void dropLast(Account account) {
        if (isDemandedOf(account)) {
            throw new RuleViolation("account.factor.demanded");
        }
        forget(account);
        accounts.save(account.dropSecondFactor(account.login(), clock.instant()));
    }

    /** Proves the holder by a code of the phone or a recovery code, which is used up. */
    public Admission prove(Admission admission, String typed) {
        var account = require(admission);
        throttle.begin(Subject.factor(account.id()));
        if (!account.hasSecondFactor() || !isFromPhone(account, typed) && !isFromPaper(account, typed)) {
            LOG.info("Second factor refused: account {}", account.id());
            throw new RuleViolation("account.otp.wrong");
        }
        LOG.info("Second factor proved: account {}", account.id());
        throttle.succeeded(Subject.factor(account.id()));
        return admission.proven();
    }

    /** New recovery codes; the old ones are void. */
    public List<String> renewRecoveryCodes(Admission admission, String typed) {
        prove(admission, typed);
        return issueRecoveryCodes(require(admission));
    }

    /**
     * The same for a holder who has just proved it with a key, as the feature that keeps keys has seen; in the trial there are
     * no codes.
     */
    public List<String> renewRecoveryCodesByKey(Admission admission) {
        var account = require(admission);
        if (!areOffered() || !account.hasSecondFactor() || !hasKeys(account)) {
            throw new RuleViolation("account.factor.notInTrial");
        }
        LOG.info("Second factor proved by a key: account {}", account.id());
        return issueRecoveryCodes(account);
    }

    /** The holder does without from now on, where the duties allow it. */
    public void giveUp(Admission admission, String typed) {
        var account = require(admission);
        if (isDemandedOf(account) && !hasKeys(account)) {
            throw new RuleViolation("account.factor.demanded");
        }
        prove(admission, typed);
        if (hasKeys(account)) {
            forgetPhone(account);
        } else {
            dropLast(account);
        }
    }

    /** An administrator helps somebody whose phone and paper are lost; every session of that holder ends. */
    public void reset(String login, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("account.notAdministrator");
        }
        var account = accounts.require(login);
        if (account.login().equals(actor.login())) {
            throw new RuleViolation("account.notOwn");
        }
        forget(account);
        accounts.save(account.dropSecondFactor(actor.login(), clock.instant()));
    }

    /** Nothing is left that could prove the holder beside the password. */
    void forget(Account account) {
        further.forEach(kept -> kept.forget(account.login()));
        jdbc.sql("delete from account_recovery_code where account_id = :id")
                .param("id", account.id().accountId())
                .update();
        forgetPhone(account);
    }

    private void forgetPhone(Account account) {
        jdbc.sql("delete from account_second_factor where account_id = :id")
                .param("id", account.id().accountId())
                .update();
    }

    private List<String> issueRecoveryCodes(Account account) {
        jdbc.sql("delete from account_recovery_code where account_id = :id")
                .param("id", account.id().accountId())
                .update();
        var codes = Stream.generate(Secrets::code).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> jdbc.sql(
                        "insert into account_recovery_code (code_hash, account_id, issued_at) values (:hash, :id, :now)")
                .param("hash", Secrets.hash(code))
                .param("id", account.id().accountId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return codes;
    }

    private boolean isFromPhone(Account account, String typed) {
        return hasPhone(account) && isCodeOf(account, typed);
    }

    /** The step is taken in one statement, so that two who type the same code at once are not both let in. */
    private boolean isCodeOf(Account account, String typed) {
        var digits = typed.replaceAll("\\s", "");
        if (!digits.matches("[0-9]{6}")) {
            return false;
        }
        var step = secret(account)
                .map(secret -> Totp.stepOf(digits, secret, clock.instant(), lastStep(account)))
                .filter(found -> found.isPresent());
        return step.isPresent()
                && jdbc.sql(
                                        "update account_second_factor set last_step = :step where account_id = :id and last_step < :step")
                                .param("step", step.get().getAsLong())
                                .param("id", account.id().accountId())
                                .update()
                        == 1;
    }

    private boolean isFromPaper(Account account, String typed) {
        return jdbc.sql("delete from account_recovery_code where account_id = :id and code_hash = :hash")
                        .param("id", account.id().accountId())
                        .param("hash", Secrets.hash(typed))
                        .update()
                == 1;
    }

    private Optional<byte[]> secret(Account account) {
        return jdbc.sql("select secret from account_second_factor where account_id = :id")
                .param("id", account.id().accountId())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .flatMap(closed -> box.open(closed, account.id().toString()));
    }

    private long lastStep(Account account) {
        return jdbc.sql("select last_step from account_second_factor where account_id = :id")
                .param("id", account.id().accountId())
                .query(Long.class)
                .single();
    }

    private Account requireWithout(Admission admission) {
        if (!areOffered()) {
            throw new RuleViolation("account.factor.notInTrial");
        }
        var account = require(admission);
        if (hasPhone(account)) {
            throw new RuleViolation("account.factor.present");
        }
        return account;
    }

    private Account require(Admission admission) {
        return accounts.findById(admission.account())
                .filter(account -> account.honours(admission.generation()))
                .orElseThrow(() -> new NotAllowed("account.password.notYours", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
