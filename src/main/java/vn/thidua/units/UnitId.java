package vn.thidua.units;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/**
 * The key of an administrative unit, as it stands in addresses: {@code an-phu}. It is the portal's own, because names
 * repeat across levels and years, and official codes change.
 */
@Embeddable
public record UnitId(String unitId) implements Serializable {

    public UnitId {
        Slug.require(unitId);
    }

    /**
     * The unit that a form names.
     *
     * @throws RuleViolation if what arrived is nothing, or cannot be a key, as only a tampered form has it
     */
    public static UnitId chosen(@Nullable String key) {
        return find(key).orElseThrow(() -> new RuleViolation("units.unit.notChosen"));
    }

    /** The unit that a text names; nothing where it cannot be a key. */
    public static Optional<UnitId> find(@Nullable String key) {
        return key == null || !Slug.fits(key) ? Optional.empty() : Optional.of(new UnitId(key));
    }

    @Override
    public String toString() {
        return unitId;
    }
}
