package vn.thidua.accounts;

import static java.util.function.Predicate.not;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;

/**
 * Somebody who may work in the portal. An account is disabled, never deleted: the journal goes on naming it. Its password
 * is chosen by its holder alone.
 */
@Entity
class Account extends AbstractAggregateRoot<Account> {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.-]{0,58}[a-z0-9]");
    private static final int LONGEST_NAME = 120;

    @EmbeddedId
    private AccountId id;

    private String login;
    private String displayName;

    @Embedded
    private @Nullable UnitId unit;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    private @Nullable String passwordHash;
    private boolean enabled;

    /** Whether a code is asked for beside the password. */
    private boolean secondFactor;

    /** Logins are good for one generation; raising it signs the holder out everywhere. */
    private int generation;

    private Instant createdAt;

    /** Since when the account tells nothing of the person who held it. */
    private @Nullable Instant erasedAt;

    /** Written by {@link SignIn} alone, beside the version: signing in is no change that could collide with another. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastSignedInAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    private Account(NewAccount data, Instant at) {
        this.id = AccountId.next();
        this.login = data.login();
        this.displayName = data.displayName();
        this.unit = data.unit();
        this.roles = EnumSet.noneOf(Role.class);
        this.enabled = true;
        this.createdAt = at;
    }

    static Account open(NewAccount data, String actor, Instant at) {
        var account = new Account(data, at);
        account.registerEvent(new AccountEvent.AccountOpened(account.login, account.unit, actor, at));
        account.grant(data.roles(), actor, at);
        return account;
    }

    /** Who the holder is and what the holder may do, from now on. */
    Account describe(String newName, @Nullable UnitId newUnit, Set<Role> newRoles, String actor, Instant at) {
        var name = checkedName(newName);
        checkDuties(newUnit, newRoles);
        if (!name.equals(displayName)) {
            displayName = name;
            registerEvent(new AccountEvent.AccountRenamed(login, actor, at));
        }
        if (!Objects.equals(newUnit, unit)) {
            unit = newUnit;
            registerEvent(new AccountEvent.AccountMoved(login, unit, actor, at));
        }
        roles.stream().filter(not(newRoles::contains)).sorted().toList().forEach(role -> {
            roles.remove(role);
            registerEvent(new AccountEvent.RoleWithdrawn(login, role, actor, at));
        });
        grant(newRoles, actor, at);
        return this;
    }

    private void grant(Set<Role> wanted, String actor, Instant at) {
        wanted.stream().filter(not(roles::contains)).sorted().toList().forEach(role -> {
            roles.add(role);
            registerEvent(new AccountEvent.RoleGranted(login, role, actor, at));
        });
    }

    Account disable(String actor, Instant at) {
        if (enabled) {
            enabled = false;
            generation++;
            registerEvent(new AccountEvent.AccountDisabled(login, actor, at));
        }
        return this;
    }

    Account signOut(String actor, Instant at) {
        generation++;
        registerEvent(new AccountEvent.SessionsEnded(login, actor, at));
        return this;
    }

    Account enable(String actor, Instant at) {
        if (erasedAt != null) {
            throw new RuleViolation("account.erased", login);
        }
        if (!enabled) {
            enabled = true;
            registerEvent(new AccountEvent.AccountEnabled(login, actor, at));
        }
        return this;
    }

    /**
     * Forgets the person; the login stays, for the journal goes on naming it. Only for an account that is disabled, and for
     * good: nobody will hold it again.
     */
    Account erase(String actor, Instant at) {
        if (enabled) {
            throw new RuleViolation("account.erase.enabled", login);
        }
        if (erasedAt == null) {
            displayName = login;
            passwordHash = null;
            secondFactor = false;
            generation++;
            erasedAt = at;
            registerEvent(new AccountEvent.PersonErased(login, actor, at));
        }
        return this;
    }

    /** The holder goes for good; the successor, if there is one, takes over what is left open. */
    Account left(@Nullable String successor, String actor, Instant at) {
        registerEvent(new AccountEvent.PersonLeft(login, successor, actor, at));
        return this;
    }

    /** These duties from now on, with name and unit as they are. */
    Account entrust(Set<Role> newRoles, String actor, Instant at) {
        return describe(displayName, unit, newRoles, actor, at);
    }

    /** A new password ends every session that the old one began. */
    Account choosePassword(String hash, String actor, Instant at) {
        passwordHash = hash;
        generation++;
        registerEvent(new AccountEvent.PasswordChanged(login, actor, at));
        return this;
    }

    /** Sessions that a password alone began are not enough from now on. */
    Account takeSecondFactor(String actor, Instant at) {
        secondFactor = true;
        registerEvent(new AccountEvent.SecondFactorSetUp(login, actor, at));
        return this;
    }

    /** Without its second factor the account is as open as its password; whoever is signed in proves that anew. */
    Account dropSecondFactor(String actor, Instant at) {
        if (secondFactor) {
            secondFactor = false;
            generation++;
            registerEvent(new AccountEvent.SecondFactorRemoved(login, actor, at));
        }
        return this;
    }

    boolean hasSecondFactor() {
        return secondFactor;
    }

    /** The same password under a stronger digest. */
    Account strengthen(String hash) {
        passwordHash = hash;
        return this;
    }

    Account invited(Instant expiresAt, String actor, Instant at) {
        registerEvent(new AccountEvent.AccountInvited(login, expiresAt, actor, at));
        return this;
    }

    boolean isEnabled() {
        return enabled;
    }

    /** Whether a login of this generation still counts. */
    boolean honours(int seenGeneration) {
        return enabled && generation == seenGeneration;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    AccountId id() {
        return id;
    }

    String login() {
        return login;
    }

    int generation() {
        return generation;
    }

    @Nullable
    UnitId unit() {
        return unit;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    /** The holder with all rights of this moment; what is lent comes on top of the own roles. */
    Actor actor(Set<Role> lent, Set<Actor.Seat> seats, Set<Actor.Seat> formerSeats, Set<UnitId> wards) {
        var all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        all.addAll(lent);
        return new Actor(login, displayName, unit, all, seats, formerSeats, wards);
    }

    long version() {
        return version == null ? 0 : version;
    }

    AccountView view() {
        return new AccountView(
                id,
                version(),
                login,
                displayName,
                unit,
                List.copyOf(roles.stream().sorted().toList()),
                enabled,
                passwordHash == null,
                secondFactor,
                createdAt,
                lastSignedInAt,
                erasedAt);
    }

    /** The login as it is kept, whatever case and spaces it was typed with. */
    static String normalisedLogin(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static String checkedLogin(String typed) {
        var login = normalisedLogin(typed);
        if (!isLogin(login)) {
            throw new RuleViolation("account.login.malformed");
        }
        return login;
    }

    static boolean isLogin(String login) {
        return LOGIN.matcher(login).matches() && !login.equals(Actor.SYSTEM_LOGIN);
    }

    static String checkedName(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new RuleViolation("account.displayName.malformed", LONGEST_NAME);
        }
        return name;
    }

    static void checkDuties(@Nullable UnitId unit, Set<Role> roles) {
        if (unit == null && roles.stream().anyMatch(Role::needsUnit)) {
            throw new RuleViolation("account.unit.needed");
        }
    }
}
