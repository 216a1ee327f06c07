package vn.thidua.units;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Days from a first to a last one, both included; a bound that is not given is open. */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean isInOrder() {
        return from == null || to == null || !to.isBefore(from);
    }

    boolean overlaps(Year year) {
        return overlaps(new Period(year.atDay(1), year.atMonth(12).atEndOfMonth()));
    }

    boolean overlaps(Period other) {
        return startsBy(other.to) && other.startsBy(to);
    }

    private boolean startsBy(@Nullable LocalDate day) {
        return from == null || day == null || !from.isAfter(day);
    }
}
