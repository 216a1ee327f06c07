package vn.thidua.delegations;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;

/**
 * One duty, lent from one day to another, both included. The lender goes on having it and answers for the choice; the deputy
 * signs with the own name. Nobody lends what is only lent.
 */
@Entity
class Delegation extends AbstractAggregateRoot<Delegation> {

    private static final int LONGEST_REASON = 500;
    private static final String FORGOTTEN = "–";

    @EmbeddedId
    private DelegationId id;

    @Embedded
    private UnitId unit;

    private String lender;
    private String deputy;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    private String reason;
    private Instant grantedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Delegation() {}

    private Delegation(UnitId unit, String lender, DelegationTerms terms, Instant at) {
        this.id = DelegationId.next();
        this.unit = unit;
        this.lender = lender;
        this.deputy = terms.deputy();
        this.role = terms.role();
        this.from = terms.from();
        this.to = terms.to();
        this.reason = terms.reason().strip();
        this.grantedAt = at;
    }

    /** Begins today or later, and lasts a year at most. */
    static Delegation grant(UnitId unit, String lender, DelegationTerms terms, LocalDate today, Instant at) {
        if (terms.from().isBefore(today)) {
            throw new RuleViolation("delegation.from.past", today);
        }
        if (terms.to().isBefore(terms.from())) {
            throw new RuleViolation("delegation.to.before", terms.from());
        }
        if (terms.to().isAfter(terms.from().plusYears(1))) {
            throw new RuleViolation("delegation.to.far", terms.from().plusYears(1));
        }
        if (terms.reason().isBlank() || terms.reason().strip().length() > LONGEST_REASON) {
            throw new RuleViolation("delegation.reason.needed", LONGEST_REASON);
        }
        var delegation = new Delegation(unit, lender, terms, at);
        delegation.registerEvent(new DelegationEvent.DutyLent(
                delegation.id, unit, lender, terms.deputy(), terms.role(), terms.from(), terms.to(), at));
        return delegation;
    }

    /** Before its last day: by either of the two, or by the head of the unit. */
    Delegation end(Actor actor, LocalDate today, Instant at) {
        var theirs = actor.login().equals(lender) || actor.login().equals(deputy);
        if (!theirs && !actor.approves(unit)) {
            throw new NotAllowed("delegation.notYours");
        }
        if (isOver(today)) {
            throw new RuleViolation("delegation.over");
        }
        return end(actor.login(), at);
    }

    /** One of the two has left. */
    Delegation lapse(String actor, Instant at) {
        return endedAt == null ? end(actor, at) : this;
    }

    /** One of the two is forgotten as a person, and why there was need of a deputy with it. */
    Delegation forgetReason(String actor, Instant at) {
        reason = FORGOTTEN;
        return lapse(actor, at);
    }

    private Delegation end(String actor, Instant at) {
        endedAt = at;
        endedBy = actor;
        registerEvent(new DelegationEvent.DutyTakenBack(id, unit, lender, deputy, role, actor, at));
        return this;
    }

    UnitId unit() {
        return unit;
    }

    boolean isOver(LocalDate today) {
        return endedAt != null || today.isAfter(to);
    }

    boolean overlaps(DelegationTerms terms) {
        return endedAt == null
                && deputy.equals(terms.deputy())
                && role == terms.role()
                && !to.isBefore(terms.from())
                && !from.isAfter(terms.to());
    }

    DelegationView view(LocalDate today) {
        return new DelegationView(
                id, lender, deputy, role, from, to, reason, grantedAt, endedAt, endedBy, state(today));
    }

    private DelegationView.State state(LocalDate today) {
        if (isOver(today)) {
            return DelegationView.State.OVER;
        }
        return today.isBefore(from) ? DelegationView.State.COMING : DelegationView.State.RUNNING;
    }
}
