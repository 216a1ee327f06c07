package vn.thidua.units;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** A unit was entered into the directory. */
record UnitDefined(UnitId unit, String name, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "unit/" + unit;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("name", name);
    }
}
