package vn.thidua.indicators;

import java.time.Instant;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.UnitId;

/** Targets of one unit and year were assigned or adjusted. */
record TargetsAssigned(
        UnitId unit,
        Year year,
        List<TargetView> targets,
        @Nullable String reason,
        String actor,
        Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "targets/" + year + "/" + unit;
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        for (var target : targets) {
            details.put(
                    target.indicator().toString(),
                    target.value().toPlainString() + " " + target.baseline()
                            + (target.document() == null ? "" : " " + target.document()));
        }
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }
}
