package vn.thidua.dossiers;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.UnitId;

/** A unit decided whether its head signs its reports off before they are handed in. */
public record SignOffSwitched(UnitId unit, boolean headSigns, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "unit/" + unit;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("headSigns", Boolean.toString(headSigns));
    }
}
