package vn.thidua.seasons;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.UnitId;

/** A unit's signature fell, because the unit changed what its head had signed. */
record PactSignatureFreed(SeasonId season, UnitId unit, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "season/" + season;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("unit", unit.toString());
    }
}
