package vn.thidua.crosschecks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import vn.thidua.units.UnitId;

/** One unit checks another. */
@Embeddable
record CheckPair(
        @Embedded @AttributeOverride(name = "unitId", column = @Column(name = "unit_id"))
        UnitId checked,

        @Embedded @AttributeOverride(name = "unitId", column = @Column(name = "checker_id"))
        UnitId checker)
        implements Serializable {}
