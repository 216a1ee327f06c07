package vn.thidua.units;

import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A spell of a unit in a cluster, both days included; open at the end while it lasts. */
public record MembershipView(
        UUID id,
        ClusterId cluster,
        UnitId unit,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether the spell covers at least one day of the year: this makes the unit a member of that year. */
    public boolean counts(Year year) {
        return new Period(validFrom, validTo).overlaps(year);
    }
}
