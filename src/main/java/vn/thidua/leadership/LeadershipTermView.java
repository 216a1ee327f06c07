package vn.thidua.leadership;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/**
 * Who holds a seat in a cluster's year.
 *
 * @param reason why the decision departs from the suggested turn, where it does
 * @param origin {@code RECORDED} in the portal, {@code PUBLISHED} by the province before, or {@code ILLUSTRATIVE}
 */
public record LeadershipTermView(
        ClusterId cluster,
        Year year,
        LeadershipRole role,
        UnitId unit,
        SelectionMethod method,
        @Nullable String document,
        @Nullable String reason,
        String origin) {}
