package vn.thidua.indicators.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.rules.Direction;

/** What is typed about an indicator. */
record IndicatorForm(
        @Pattern(regexp = "(?=.{1,60}$)[A-Z][A-Z0-9]*(_[A-Z0-9]+)*", message = "{indicators.code.malformed}")
        String code,

        @NotBlank(message = "{form.missing}") String nameVi,
        String nameEn,
        @NotBlank(message = "{form.missing}") String unitOfMeasure,
        Direction direction,

        @Pattern(regexp = "[0-6]", message = "{indicators.decimals.range}")
        String decimals,

        Aggregate aggregate,
        String scope,
        String sourceAgency) {

    IndicatorForm(
            @Nullable String code,
            @Nullable String nameVi,
            @Nullable String nameEn,
            @Nullable String unitOfMeasure,
            @Nullable Direction direction,
            @Nullable String decimals,
            @Nullable Aggregate aggregate,
            @Nullable String scope,
            @Nullable String sourceAgency) {
        this.code = typed(code);
        this.nameVi = typed(nameVi);
        this.nameEn = typed(nameEn);
        this.unitOfMeasure = typed(unitOfMeasure);
        this.direction = direction == null ? Direction.HIGHER_BETTER : direction;
        this.decimals = decimals == null ? "0" : decimals.strip();
        this.aggregate = aggregate == null ? Aggregate.NONE : aggregate;
        this.scope = typed(scope);
        this.sourceAgency = typed(sourceAgency);
    }

    static IndicatorForm empty() {
        return new IndicatorForm(null, null, null, null, null, null, null, null, null);
    }

    static IndicatorForm of(IndicatorView indicator) {
        return new IndicatorForm(
                indicator.code().toString(),
                indicator.nameVi(),
                indicator.nameEn(),
                indicator.unitOfMeasure(),
                indicator.direction(),
                Integer.toString(indicator.decimals()),
                indicator.aggregate(),
                indicator.scope(),
                indicator.sourceAgency());
    }

    IndicatorView indicator(IndicatorCode known) {
        return new IndicatorView(
                known,
                nameVi,
                orNull(nameEn),
                unitOfMeasure,
                direction,
                Integer.parseInt(decimals),
                aggregate,
                orNull(scope),
                orNull(sourceAgency));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
