package vn.thidua.indicators;

import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Direction;

/**
 * What is measured.
 *
 * @param decimals how many are shown; computing uses what was typed
 * @param scope what the figure includes and what it does not
 * @param sourceAgency who confirms it
 */
public record IndicatorView(
        IndicatorCode code,
        String nameVi,
        @Nullable String nameEn,
        String unitOfMeasure,
        Direction direction,
        int decimals,
        Aggregate aggregate,
        @Nullable String scope,
        @Nullable String sourceAgency) {}
