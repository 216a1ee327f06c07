package vn.thidua.pacts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.units.UnitId;

/**
 * What a unit promises for an indicator; the number keeps the decimals it was typed with.
 *
 * @param document the unit's own resolution or plan that the promise rests on
 */
public record RegisteredTarget(
        UnitId unit,
        IndicatorCode indicator,
        BigDecimal value,
        @Nullable String document,
        Instant registeredAt) {

    /** Whether another promises the same on the same ground, whenever it was registered. */
    public boolean saysTheSameAs(RegisteredTarget other) {
        return unit.equals(other.unit)
                && indicator.equals(other.indicator)
                && value.compareTo(other.value) == 0
                && Objects.equals(document, other.document);
    }
}
