package vn.thidua.indicators;

import java.util.List;
import vn.thidua.units.UnitId;

/** A target that did not stay as it was first assigned, with every value that it had, oldest first. */
public record TargetHistory(UnitId unit, IndicatorCode indicator, List<TargetRevision> revisions) {

    public TargetHistory {
        revisions = List.copyOf(revisions);
    }
}
