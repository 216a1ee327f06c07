package vn.thidua.indicators;

import java.math.BigDecimal;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/** The target in force of a unit for a year; the number keeps the decimals it was typed with. */
public record TargetView(
        UnitId unit,
        Year year,
        IndicatorCode indicator,
        BigDecimal value,
        Baseline baseline,
        @Nullable String document) {}
