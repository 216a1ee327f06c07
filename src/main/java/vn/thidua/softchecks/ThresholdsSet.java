package vn.thidua.softchecks;

import java.time.Instant;
import java.util.Map;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.kernel.DomainEvent;

/** The administrator tuned from when on an indicator's figures are asked about. */
record ThresholdsSet(IndicatorCode indicator, Thresholds thresholds, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "indicator/" + indicator;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("thresholds", thresholds.toString());
    }
}
