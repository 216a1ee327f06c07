package vn.thidua.units;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** It was recorded what became of a unit. */
record SuccessionRecorded(SuccessionView succession, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "unit/" + succession.predecessor();
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("kind", succession.kind().name());
        details.put("whole", String.valueOf(succession.whole()));
        details.put("effectiveOn", succession.effectiveOn().toString());
        if (succession.successor() != null) {
            details.put("successor", succession.successor().toString());
        }
        if (succession.document() != null) {
            details.put("document", succession.document());
        }
        return details;
    }
}
