package vn.thidua.indicators;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** An indicator was entered into the catalogue, or described anew. */
record IndicatorDefined(IndicatorView indicator, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "indicator/" + indicator.code();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("description", indicator.toString());
    }
}
