package vn.thidua.units;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** A cluster or block as others see it. */
public record ClusterView(
        ClusterId id,
        String name,
        @Nullable String nameEn,
        ClusterKind kind,
        String province,
        @Nullable String decidedBy,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note) {

    /** Whether the cluster existed on at least one day of the year. */
    public boolean existsIn(Year year) {
        return new Period(validFrom, validTo).overlaps(year);
    }
}
