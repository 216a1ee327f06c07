package vn.thidua.units.web;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.SuccessionKind;
import vn.thidua.units.SuccessionView;
import vn.thidua.units.UnitId;

/** What is typed about what became of a unit. */
record SuccessionForm(
        @Pattern(regexp = "|" + UnitForm.KEY, message = "{units.key.malformed}")
        String successor,

        SuccessionKind kind,
        Boolean whole,
        String document,
        String effectiveOn) {

    SuccessionForm(
            @Nullable String successor,
            @Nullable SuccessionKind kind,
            @Nullable Boolean whole,
            @Nullable String document,
            @Nullable String effectiveOn) {
        this.successor = UnitForm.typed(successor);
        this.kind = kind == null ? SuccessionKind.MERGE : kind;
        this.whole = Boolean.TRUE.equals(whole);
        this.document = UnitForm.typed(document);
        this.effectiveOn = UnitForm.typed(effectiveOn);
    }

    static SuccessionForm empty() {
        return new SuccessionForm(null, null, true, null, null);
    }

    SuccessionView succession(UnitId predecessor, LocalDate day) {
        return new SuccessionView(
                predecessor,
                successor.isEmpty() ? null : new UnitId(successor),
                kind,
                whole,
                UnitForm.orNull(document),
                day);
    }
}
