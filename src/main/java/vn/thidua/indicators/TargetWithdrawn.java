package vn.thidua.indicators;

import java.time.Instant;
import java.time.Year;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.UnitId;

/** A unit no longer has a target for this indicator and year. */
record TargetWithdrawn(UnitId unit, Year year, IndicatorCode indicator, String document, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "targets/" + year + "/" + unit;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("indicator", indicator.toString(), "document", document);
    }
}
