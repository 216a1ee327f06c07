package vn.thidua.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.AttemptThrottle.Subject;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/** Lets people in, and says at each request who they are and what they may do by now. */
@Service
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final Leadership leadership;
    private final Directory directory;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final AttemptThrottle throttle;
    private final KnownPlaces places;
    private final ObjectProvider<Loans> loans;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignIn(
            Accounts accounts,
            Leadership leadership,
            Directory directory,
            Passwords passwords,
            SecondFactors factors,
            AttemptThrottle throttle,
            KnownPlaces places,
            ObjectProvider<Loans> loans,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.leadership = leadership;
        this.directory = directory;
        this.passwords = passwords;
        this.factors = factors;
        this.throttle = throttle;
        this.places = places;
        this.loans = loans;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Admits the holder of this login and password. Whether a login exists cannot be learnt: message, time and waiting are
     * the same. Not one transaction, because no connection should wait for a digest.
     *
     * @throws SignInRefused for a wrong login or password, a disabled account, or one whose password was never chosen
     * @throws TooManyAttempts when the account or the address has guessed too often
     */
    public Admission admit(String typedLogin, String password, String address) {
        var login = Account.normalisedLogin(typedLogin);
        var guessed = places.guessed(login, address);
        throttle.begin(guessed, Subject.address(address));
        var account = find(login).orElse(null);
        var matches = passwords.matches(password, account == null ? null : account.passwordHash());
        if (account == null || !matches || !account.isEnabled()) {
            LOG.info("Sign-in refused: {}", account == null ? "no such account" : "account " + account.id());
            throw new SignInRefused();
        }
        LOG.info("Sign-in by password: account {}", account.id());
        throttle.succeeded(guessed, Subject.address(address));
        places.remember(account.id(), address);
        remember(account, password);
        return Admission.byPassword(account);
    }

    /**
     * Admits the holder of an account for whom another feature has the proof.
     *
     * @param twofold the proof was of two kinds: something one has, and something one knows or is
     * @throws SignInRefused for an account that is disabled or not there
     */
    @Transactional
    public Admission admitProven(String login, boolean twofold) {
        var account = find(login).filter(Account::isEnabled).orElseThrow(SignInRefused::new);
        LOG.info("Sign-in by other proof: account {}", account.id());
        remember(account);
        return twofold ? Admission.byPassword(account).proven() : Admission.byPassword(account);
    }

    private Optional<Account> find(String login) {
        return Account.isLogin(login) ? accounts.findByLogin(login) : Optional.empty();
    }

    private void remember(Account account, String password) {
        var hash = account.passwordHash();
        if (hash != null && passwords.isOutdated(hash)) {
            accounts.save(account.strengthen(passwords.digest(password)));
        }
        remember(account);
    }

    private void remember(Account account) {
        jdbc.sql("update account set last_signed_in_at = :now where account_id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", account.id().accountId())
                .update();
    }

    /** Who the admitted are by now; empty once the account is disabled, has another password, or needs a second factor. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(Admission admission) {
        return accounts.findById(admission.account())
                .filter(account -> account.honours(admission.generation()))
                .filter(account -> factors.suffices(admission, account))
                .map(this::actor);
    }

    /** The rights of an account as they stand, for work that is done in its name. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(String login) {
        return find(login).filter(Account::isEnabled).map(this::actor);
    }

    private Actor actor(Account account) {
        var unit = account.unit();
        if (unit == null) {
            return account.actor(Set.of(), Set.of(), Set.of(), Set.of());
        }
        var today = LocalDate.now(clock);
        var wards = Set.copyOf(directory.wards(unit, today));
        var offices = leadership.offices(unit);
        return account.actor(lent(account, unit, today), seats(offices.present()), seats(offices.past()), wards);
    }

    /** A duty that is lent ends with the lender's own: when the lender is disabled, has moved, or has lost it. */
    private Set<Role> lent(Account account, UnitId unit, LocalDate today) {
        return loans.stream()
                .flatMap(known -> known.of(account.login(), today).stream())
                .filter(loan -> accounts.findByLogin(loan.lender())
                        .filter(lender -> lender.isEnabled() && unit.equals(lender.unit()) && lender.is(loan.role()))
                        .isPresent())
                .map(Loans.Loan::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Actor.Seat> seats(List<LeadershipTermView> terms) {
        return terms.stream()
                .map(term -> new Actor.Seat(term.cluster(), term.year(), term.role()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
