package vn.thidua.leadership;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.UnitId;

/** A seat of a cluster's year was given to a unit, for the first time or anew. */
record LeadershipDecided(LeadershipTermView term, @Nullable UnitId before, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "leadership/" + term.cluster() + "/" + term.year();
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("role", term.role().name());
        details.put("unit", term.unit().toString());
        details.put("method", term.method().name());
        details.put("origin", term.origin());
        if (before != null) {
            details.put("before", before.toString());
        }
        if (term.document() != null) {
            details.put("document", term.document());
        }
        if (term.reason() != null) {
            details.put("reason", term.reason());
        }
        return details;
    }
}
