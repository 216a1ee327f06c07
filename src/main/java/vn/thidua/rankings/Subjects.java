package vn.thidua.rankings;

import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** How the journal names what the events of the standings are about. */
final class Subjects {

    private Subjects() {}

    static String standings(SeasonId season) {
        return "standings/" + season.cluster() + "/" + season.year();
    }

    static String unit(SeasonId season, UnitId unit) {
        return standings(season) + "/" + unit;
    }

    static String list(List<UnitId> units) {
        return units.stream().map(UnitId::unitId).collect(Collectors.joining(", "));
    }
}
