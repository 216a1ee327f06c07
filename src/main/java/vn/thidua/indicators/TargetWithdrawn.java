package vn.thidua.indicators;

import java.time.Instant;
import java.time.Year;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.UnitId;

/** A unit no longer has a target for this indicator and year. */
record TargetWithdrawn(
        UnitId unit,
        Year year,
        IndicatorCode indicator,
        @Nullable String document,
        String actor,
        Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "targets/" + year + "/" + unit;
    }

    @Override
    public Map<String, String> details() {
        return document == null
                ? Map.of("indicator", indicator.toString())
                : Map.of("indicator", indicator.toString(), "document", document);
    }
}
