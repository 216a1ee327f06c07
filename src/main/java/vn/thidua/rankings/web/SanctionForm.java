package vn.thidua.rankings.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.thidua.rankings.SanctionCause;
import vn.thidua.rankings.SanctionTerms;
import vn.thidua.scoring.Sanction.Effect;
import vn.thidua.units.UnitId;

/** A sanction as typed. */
record SanctionForm(
        @NotNull(message = "{rankings.sanction.unitMissing}") @Nullable
        String unit,

        @NotNull(message = "{rankings.sanction.effectMissing}") @Nullable
        Effect effect,

        @Nullable String classCode,

        @NotNull(message = "{rankings.sanction.causeMissing}") @Nullable
        SanctionCause cause,

        @Nullable String reason,
        @Nullable String document) {

    UnitId unitId() {
        return UnitId.chosen(unit);
    }

    /** Only asked once the shape is right. */
    SanctionTerms terms() {
        if (effect == null || cause == null) {
            throw new IllegalStateException("not validated");
        }
        return new SanctionTerms(
                effect, classCode, cause, reason == null ? "" : reason, document == null ? "" : document);
    }
}
