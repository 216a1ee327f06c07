package vn.thidua.awards.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.AwardType;
import vn.thidua.units.UnitId;

/** A proposal as typed. */
record ProposalForm(
        @NotNull(message = "{awards.proposal.unitMissing}") @Nullable
        String unit,

        @NotNull(message = "{awards.proposal.typeMissing}") @Nullable
        AwardType type,

        @Nullable String note) {

    UnitId unitId() {
        return UnitId.chosen(unit);
    }

    AwardType requireType() {
        if (type == null) {
            throw new IllegalStateException("not validated");
        }
        return type;
    }
}
