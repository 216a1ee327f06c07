package vn.thidua.units.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What is typed about a unit's membership in a cluster. */
record SpellForm(
        @Pattern(regexp = UnitForm.KEY, message = "{form.missing}")
        String unit,

        @NotBlank(message = "{form.missing}") String firstDay,
        String untilDay) {

    SpellForm(@Nullable String unit, @Nullable String firstDay, @Nullable String untilDay) {
        this.unit = UnitForm.typed(unit);
        this.firstDay = UnitForm.typed(firstDay);
        this.untilDay = UnitForm.typed(untilDay);
    }
}
