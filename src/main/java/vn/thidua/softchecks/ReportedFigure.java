package vn.thidua.softchecks;

import java.time.Year;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/**
 * What a unit reports to a cluster for a year about one thing.
 *
 * @param entry the key of what it is about, an indicator or a judged criterion: {@code i-JOBS}, {@code c-II.3}
 */
public record ReportedFigure(ClusterId cluster, Year year, UnitId unit, String entry) {

    @Override
    public String toString() {
        return cluster + "/" + year + "/" + unit + "/" + entry;
    }
}
