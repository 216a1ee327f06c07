package vn.thidua.units;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** The description of a unit was changed. */
record UnitRevised(UnitView before, UnitView after, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "unit/" + after.id();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("before", before.toString(), "after", after.toString());
    }
}
