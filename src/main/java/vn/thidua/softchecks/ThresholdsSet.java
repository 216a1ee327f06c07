package vn.thidua.softchecks;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** The administrator tuned from when on an indicator's figures, or answers to a criterion, are asked about. */
record ThresholdsSet(String subject, Thresholds thresholds, String actor, Instant at) implements DomainEvent {

    @Override
    public Map<String, String> details() {
        return Map.of("thresholds", thresholds.toString());
    }
}
