package vn.thidua.units;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** A unit as others see it. No first day: it existed before the first recorded year; no last day: it still exists. */
public record UnitView(
        UnitId id,
        @Nullable String officialCode,
        String name,
        String fullName,
        UnitType type,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note) {

    /** Whether the unit existed on at least one day of the year. */
    public boolean existsIn(Year year) {
        return new Period(validFrom, validTo).overlaps(year);
    }
}
