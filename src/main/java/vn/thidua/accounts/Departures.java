package vn.thidua.accounts;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;

/**
 * People leave: their duties go to a colleague, their account is shut, and later what the portal knows about their person is
 * erased. The account itself stays in the record.
 */
@Service
@Transactional
public class Departures {

    private final Accounts accounts;
    private final Invitations invitations;
    private final SecondFactors factors;
    private final KnownPlaces places;
    private final Clock clock;

    Departures(Accounts accounts, Invitations invitations, SecondFactors factors, KnownPlaces places, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.factors = factors;
        this.places = places;
        this.clock = clock;
    }

    /** What nobody else could do: in the own unit, or in the whole portal for duties that belong to no unit. */
    @Transactional(readOnly = true)
    public Set<Role> vacancies(String login, Actor actor) {
        requireAdministrator(actor);
        return vacancies(accounts.require(login));
    }

    private Set<Role> vacancies(Account account) {
        var others = accounts.findAllByOrderByLogin().stream()
                .filter(Account::isEnabled)
                .filter(other -> !other.id().equals(account.id()))
                .toList();
        return account.roles().stream()
                .filter(role -> others.stream()
                        .noneMatch(other ->
                                other.is(role) && (!role.needsUnit() || Objects.equals(other.unit(), account.unit()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who could take over: everybody of the same unit whose account is open, the acting administrator excepted. */
    @Transactional(readOnly = true)
    public List<AccountView> successors(String login, Actor actor) {
        requireAdministrator(actor);
        var account = accounts.require(login);
        return accounts.findAllByOrderByLogin().stream()
                .filter(other -> mayFollow(other, account, actor))
                .map(Account::view)
                .toList();
    }

    private static boolean mayFollow(Account other, Account account, Actor actor) {
        return other.isEnabled()
                && !other.id().equals(account.id())
                && !other.login().equals(actor.login())
                && Objects.equals(other.unit(), account.unit());
    }

    /**
     * Shuts the account of somebody who leaves. What only that person could do passes to the successor, together with what
     * other features keep open for a person; without a successor nothing may become vacant.
     */
    public void leave(String login, @Nullable String successor, Actor actor) {
        requireAdministrator(actor);
        var account = accounts.require(login);
        requireOther(account, actor);
        if (!account.isEnabled()) {
            throw new RuleViolation("account.disabled", login);
        }
        var vacancies = vacancies(account);
        if (successor == null) {
            if (!vacancies.isEmpty()) {
                throw new RuleViolation("departure.successor.needed");
            }
        } else {
            take(vacancies, account, successor, actor);
        }
        if (account.is(Role.ADMINISTRATOR) && !accounts.hasAdministratorBeside(account)) {
            throw new RuleViolation("account.lastAdministrator");
        }
        invitations.revoke(account.id());
        var now = clock.instant();
        accounts.save(account.left(successor, actor.login(), now).disable(actor.login(), now));
    }

    private void take(Set<Role> vacancies, Account account, String successor, Actor actor) {
        var follower = accounts.findByLogin(successor)
                .filter(other -> mayFollow(other, account, actor))
                .orElseThrow(() -> new RuleViolation("departure.successor.unfit", successor));
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(follower.roles());
        roles.addAll(vacancies);
        accounts.saveAndFlush(follower.entrust(roles, actor.login(), clock.instant()));
    }

    /**
     * Erases what the portal knows about the person behind a shut account: name, e-mail address, password, factors, what
     * was told. The login stays, since the journal names it; logins are no names of persons, by the rule of the house.
     */
    public void erase(String login, Actor actor) {
        requireAdministrator(actor);
        var account = accounts.require(login);
        requireOther(account, actor);
        var erased = account.erase(actor.login(), clock.instant());
        invitations.revoke(account.id());
        factors.forget(account);
        places.forget(account.id());
        accounts.save(erased);
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
