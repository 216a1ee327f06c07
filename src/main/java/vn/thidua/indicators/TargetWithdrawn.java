package vn.thidua.indicators;

import java.time.Instant;
import java.time.Year;
import java.util.LinkedHashMap;
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
        @Nullable String reason,
        String actor,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "targets/" + year + "/" + unit;
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("indicator", indicator.toString());
        if (document != null) {
            details.put("document", document);
        }
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }
}
