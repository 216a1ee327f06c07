package vn.thidua.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.AttemptThrottle.Subject;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/**
 * The administration of accounts. Administrators open accounts, say what they may do, and close them; they neither learn
 * nor set a password, and change no rights of their own, so that two people stand behind every administrator.
 */
@Service
@Transactional
public class AccountService {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final AttemptThrottle throttle;
    private final Directory directory;
    private final Clock clock;

    AccountService(
            Accounts accounts,
            Invitations invitations,
            Passwords passwords,
            PasswordRules rules,
            AttemptThrottle throttle,
            Directory directory,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwords = passwords;
        this.rules = rules;
        this.throttle = throttle;
        this.directory = directory;
        this.clock = clock;
    }

    /** All accounts by login, the disabled ones too. */
    @Transactional(readOnly = true)
    public List<AccountView> accounts(Actor actor) {
        requireAdministrator(actor);
        return accounts.findAllByOrderByLogin().stream().map(Account::view).toList();
    }

    @Transactional(readOnly = true)
    public AccountView account(String login, Actor actor) {
        requireAdministrator(actor);
        return accounts.require(login).view();
    }

    /** Opens an account and draws the link with which its holder chooses a password. */
    public Invitation open(NewAccount data, Actor actor) {
        requireAdministrator(actor);
        requireUnit(data.unit());
        return invitations.issue(insert(Account.open(data, actor.login(), clock.instant())), actor.login());
    }

    /** Who the holder is and may do from now on; it holds from the holder's next request. */
    public void describe(
            String login, long seenVersion, String displayName, @Nullable UnitId unit, Set<Role> roles, Actor actor) {
        requireAdministrator(actor);
        var account = accounts.require(login, seenVersion);
        requireOther(account, actor);
        requireUnit(unit);
        if (!roles.contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(account);
        }
        accounts.save(account.describe(displayName, unit, roles, actor.login(), clock.instant()));
    }

    /** A new link for somebody who forgot the password; the old password goes on working until the link is used. */
    public Invitation invite(String login, Actor actor) {
        requireAdministrator(actor);
        var account = accounts.require(login);
        requireOther(account, actor);
        if (!account.isEnabled()) {
            throw new RuleViolation("account.disabled", account.login());
        }
        return invitations.issue(account, actor.login());
    }

    /** Shuts the holder out at once, everywhere; the account stays in the record. */
    public void disable(String login, Actor actor) {
        requireAdministrator(actor);
        var account = accounts.require(login);
        requireOther(account, actor);
        requireAnotherAdministrator(account);
        invitations.revoke(account.id());
        accounts.save(account.disable(actor.login(), clock.instant()));
    }

    /** Ends every session of the holder, who may sign in again: for a lost laptop, or a screen left open. */
    public void signOut(String login, Actor actor) {
        requireAdministrator(actor);
        accounts.save(accounts.require(login).signOut(actor.login(), clock.instant()));
    }

    public void enable(String login, Actor actor) {
        requireAdministrator(actor);
        accounts.save(accounts.require(login).enable(actor.login(), clock.instant()));
    }

    /** One's own password. Every session ends but the one that is given the returned admission. */
    public Admission changePassword(String present, String wanted, Actor actor) {
        var account = proven(present, actor);
        rules.check(wanted, account.login());
        var changed = accounts.save(account.choosePassword(passwords.digest(wanted), actor.login(), clock.instant()));
        return Admission.byPassword(changed);
    }

    /** Makes sure that it is the holder who asks, not somebody at a screen left open. */
    @Transactional(readOnly = true)
    public void requirePassword(String present, Actor actor) {
        proven(present, actor);
    }

    private Account proven(String present, Actor actor) {
        var account = accounts.findByLogin(actor.login())
                .orElseThrow(() -> new NotAllowed("account.password.notYours", actor.login()));
        var guesses = Subject.present(account.id());
        throttle.begin(guesses);
        if (!passwords.matches(present, account.passwordHash())) {
            throw new RuleViolation("account.present.wrong");
        }
        throttle.succeeded(guesses);
        return account;
    }

    /** Uniqueness is decided by the database. */
    private Account insert(Account account) {
        try {
            return accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException taken) {
            throw new RuleViolation("account.login.taken", account.login());
        }
    }

    private void requireUnit(@Nullable UnitId unit) {
        if (unit != null) {
            directory.unit(unit);
        }
    }

    private void requireAnotherAdministrator(Account account) {
        if (account.is(Role.ADMINISTRATOR) && !accounts.hasAdministratorBeside(account)) {
            throw new RuleViolation("account.lastAdministrator");
        }
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("account.notAdministrator");
        }
    }

    private static void requireOther(Account account, Actor actor) {
        if (account.login().equals(actor.login())) {
            throw new RuleViolation("account.notOwn");
        }
    }
}
