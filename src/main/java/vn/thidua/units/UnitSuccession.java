package vn.thidua.units;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;
import vn.thidua.kernel.RuleViolation;

/** A line from a unit to one of its successors, or to none. Recorded once, never changed. */
@Entity
class UnitSuccession extends AbstractAggregateRoot<UnitSuccession> implements Persistable<UUID> {

    @Id
    private UUID unitSuccessionId;

    @Embedded
    @AttributeOverride(name = "unitId", column = @Column(name = "predecessor_id"))
    private UnitId predecessor;

    @Embedded
    @AttributeOverride(name = "unitId", column = @Column(name = "successor_id"))
    private @Nullable UnitId successor;

    @Enumerated(EnumType.STRING)
    private SuccessionKind kind;

    private boolean whole;
    private @Nullable String document;
    private LocalDate effectiveOn;

    @Transient
    private boolean recordedNow;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected UnitSuccession() {}

    UnitSuccession(SuccessionView view, String by, Instant at) {
        if ((view.successor() == null) != (view.kind() == SuccessionKind.DISSOLVE)) {
            throw new RuleViolation("units.succession.successorOrNone");
        }
        if (view.predecessor().equals(view.successor())) {
            throw new RuleViolation("units.succession.itself");
        }
        this.unitSuccessionId = UUID.randomUUID();
        this.predecessor = view.predecessor();
        this.successor = view.successor();
        this.kind = view.kind();
        this.whole = view.whole();
        this.document = view.document();
        this.effectiveOn = view.effectiveOn();
        this.recordedNow = true;
        registerEvent(new SuccessionRecorded(view, by, at));
    }

    @Override
    public UUID getId() {
        return unitSuccessionId;
    }

    @Override
    public boolean isNew() {
        return recordedNow;
    }
}
