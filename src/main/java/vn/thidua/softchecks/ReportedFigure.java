package vn.thidua.softchecks;

import java.time.Year;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** What a unit reports to a cluster for a year about one indicator. */
public record ReportedFigure(ClusterId cluster, Year year, UnitId unit, IndicatorCode indicator) {

    @Override
    public String toString() {
        return cluster + "/" + year + "/" + unit + "/" + indicator;
    }
}
