package vn.thidua.units;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * The key of an administrative unit, as it stands in addresses: {@code an-phu}. It is the portal's own, because names
 * repeat across levels and years, and official codes change.
 */
@Embeddable
public record UnitId(String unitId) implements Serializable {

    public UnitId {
        Slug.require(unitId);
    }

    @Override
    public String toString() {
        return unitId;
    }
}
