package vn.thidua.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line from a unit to what it became. A merger has a line from each predecessor, a split a line to each successor;
 * {@code whole} says whether all of the predecessor passed along this line, and there is no successor after a dissolution.
 */
public record SuccessionView(
        UnitId predecessor,
        @Nullable UnitId successor,
        SuccessionKind kind,
        boolean whole,
        @Nullable String document,
        LocalDate effectiveOn) {}
