package vn.thidua.crosschecks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** Checkers were drawn for every member of a cluster's year. */
public record CheckersDrawn(
        SeasonId season, long seed, Map<UnitId, UnitId> checkers, String reason, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "season/" + season;
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("seed", Long.toString(seed));
        details.put("reason", reason);
        var sorted = new TreeMap<String, String>();
        checkers.forEach((checked, checker) -> sorted.put("checker." + checked, checker.unitId()));
        details.putAll(sorted);
        return details;
    }
}
