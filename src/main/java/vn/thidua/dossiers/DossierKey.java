package vn.thidua.dossiers;

import java.time.Year;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** Which report is meant: the unit's, for one cluster and year. Pages and services address a dossier this way, whether it exists yet or not. */
public record DossierKey(ClusterId cluster, Year year, UnitId unit) {

    public static DossierKey of(SeasonId season, UnitId unit) {
        return new DossierKey(season.cluster(), season.year(), unit);
    }

    public SeasonId season() {
        return new SeasonId(cluster, year);
    }

    /** The path that the report has in addresses and in the journal: {@code so-2/2023/an-phu}. */
    public String path() {
        return cluster + "/" + year + "/" + unit;
    }

    @Override
    public String toString() {
        return path();
    }
}
