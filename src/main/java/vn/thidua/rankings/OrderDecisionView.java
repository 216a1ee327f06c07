package vn.thidua.rankings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/**
 * A decided order of units, as recorded.
 *
 * @param order from the better place to the worse
 * @param orderByPoints how the points ordered the same units when it was decided
 */
public record OrderDecisionView(
        OrderDecisionId id,
        OrderGround ground,
        List<UnitId> order,
        List<UnitId> orderByPoints,
        String reason,
        @Nullable String document,
        Instant decidedAt,
        String decidedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
