package vn.thidua.rankings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/** A sanction as recorded. */
public record SanctionView(
        SanctionId id,
        UnitId unit,
        SanctionTerms terms,
        Instant imposedAt,
        String imposedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
