package vn.thidua.delegations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.AccountEvent;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.AccountView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;

/** Lends duties and takes them back. Everybody of a unit sees what is lent in it. */
@Service
@Transactional
public class DelegationService {

    private final Delegations delegations;
    private final AccountService accounts;
    private final Clock clock;

    DelegationService(Delegations delegations, AccountService accounts, Clock clock) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** All delegations of the own unit, the newest first. */
    @Transactional(readOnly = true)
    public List<DelegationView> of(Actor actor) {
        var unit = actor.unit();
        return unit == null
                ? List.of()
                : delegations.findByUnitOrderByFromDescGrantedAtDesc(unit).stream()
                        .map(delegation -> delegation.view(today()))
                        .toList();
    }

    /** What the holder may lend: the own duties in the own unit, not what is lent to the holder. */
    @Transactional(readOnly = true)
    public List<Role> lendable(Actor actor) {
        return own(actor).roles().stream().filter(Role::needsUnit).toList();
    }

    /** To whom: everybody else of the own unit whose account is open. */
    @Transactional(readOnly = true)
    public List<AccountView> colleagues(Actor actor) {
        var unit = actor.unit();
        return unit == null ? List.of() : colleagues(actor, unit).toList();
    }

    private Stream<AccountView> colleagues(Actor actor, UnitId unit) {
        return accounts.accounts(Actor.system()).stream()
                .filter(account -> account.enabled() && unit.equals(account.unit()))
                .filter(account -> !account.login().equals(actor.login()));
    }

    /** Refuses whoever has nothing to lend, before anything is said about a form. */
    @Transactional(readOnly = true)
    public void requireSomethingToLend(Actor actor) {
        if (lendable(actor).isEmpty()) {
            throw new NotAllowed("delegation.notHeld");
        }
    }

    public void grant(DelegationTerms terms, Actor actor) {
        var unit = actor.unit();
        if (unit == null
                || !own(actor).roles().contains(terms.role())
                || !terms.role().needsUnit()) {
            throw new NotAllowed("delegation.notHeld");
        }
        var deputy = colleagues(actor, unit)
                .filter(account -> account.login().equals(terms.deputy()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("delegation.deputy.unknown", terms.deputy()));
        if (deputy.roles().contains(terms.role())) {
            throw new RuleViolation("delegation.deputy.holds", deputy.displayName());
        }
        if (delegations.findByLender(actor.login()).stream().anyMatch(known -> known.overlaps(terms))) {
            throw new RuleViolation("delegation.overlaps");
        }
        delegations.saveAndFlush(Delegation.grant(unit, actor.login(), terms, today(), clock.instant()));
    }

    /** Ends one at once. One of another unit is not found. */
    public void end(DelegationId id, Actor actor) {
        var delegation = delegations
                .findById(id)
                .filter(found -> Objects.equals(found.unit(), actor.unit()))
                .orElseThrow(() -> new NotFound(id));
        delegations.saveAndFlush(delegation.end(actor, today(), clock.instant()));
    }

    /** Whoever has left neither lends nor borrows. */
    @EventListener
    void on(AccountEvent.PersonLeft left) {
        delegations
                .findByEndedAtIsNullAndLenderOrEndedAtIsNullAndDeputy(left.login(), left.login())
                .forEach(delegation -> delegations.save(delegation.lapse(left.actor(), left.at())));
    }

    /** Reasons tell of illness and leave. */
    @EventListener
    void on(AccountEvent.PersonErased erased) {
        delegations
                .findByLenderOrDeputy(erased.login(), erased.login())
                .forEach(delegation -> delegations.save(delegation.forgetReason(erased.actor(), erased.at())));
    }

    private AccountView own(Actor actor) {
        return accounts.account(actor.login(), Actor.system());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
