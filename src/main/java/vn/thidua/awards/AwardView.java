package vn.thidua.awards;

import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/** An award as it stands. */
public record AwardView(
        AwardId id,
        UnitId unit,
        AwardType type,
        AwardStatus status,
        AwardOrigin origin,
        @Nullable String note,
        @Nullable Opinion opinion,
        @Nullable String opinionReason,
        @Nullable CouncilVote vote,
        @Nullable DecisionPaper decision,
        @Nullable DecisionPaper revocation,
        @Nullable String revocationReason) {}
