package vn.thidua.units;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.kernel.RuleViolation;

/** A unit of the administration under its own key. It is never deleted: when it ends, its last day is recorded. */
@Entity
class AdministrativeUnit extends AbstractAggregateRoot<AdministrativeUnit> {

    @EmbeddedId
    private UnitId id;

    private @Nullable String officialCode;
    private String name;
    private String fullName;

    @Enumerated(EnumType.STRING)
    private UnitType type;

    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String note;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AdministrativeUnit() {}

    @SuppressWarnings("NullAway.Init") // describe sets what is missing here
    AdministrativeUnit(UnitView view, String by, Instant at) {
        this.id = view.id();
        describe(view);
        registerEvent(new UnitDefined(id, name, by, at));
    }

    AdministrativeUnit revise(UnitView view, String by, Instant at) {
        var before = toView();
        describe(view);
        if (!before.equals(toView())) {
            registerEvent(new UnitRevised(before, toView(), by, at));
        }
        return this;
    }

    /** Ends the unit on a day; a unit that has already ended by then keeps its earlier last day. */
    AdministrativeUnit endOn(LocalDate lastDay, String by, Instant at) {
        if (validTo != null && !validTo.isAfter(lastDay)) {
            return this;
        }
        return revise(new UnitView(id, officialCode, name, fullName, type, validFrom, lastDay, note), by, at);
    }

    private void describe(UnitView view) {
        if (!new Period(view.validFrom(), view.validTo()).isInOrder()) {
            throw new RuleViolation("units.period.backwards");
        }
        this.officialCode = view.officialCode();
        this.name = view.name();
        this.fullName = view.fullName();
        this.type = view.type();
        this.validFrom = view.validFrom();
        this.validTo = view.validTo();
        this.note = view.note();
    }

    UnitView toView() {
        return new UnitView(id, officialCode, name, fullName, type, validFrom, validTo, note);
    }
}
