package vn.thidua.softchecks;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that looks unlikely about a figure.
 *
 * @param above whether the figure lies above what was expected, and not below
 * @param numbers what the sentence about it names, in the order of the check
 * @param suggestion what was probably meant, where that is plain
 */
public record Warning(
        SoftCheck check,
        boolean above,
        List<BigDecimal> numbers,
        @Nullable BigDecimal suggestion) {

    public Warning {
        numbers = List.copyOf(numbers);
    }

    static Warning of(SoftCheck check, boolean above, BigDecimal... numbers) {
        return new Warning(check, above, List.of(numbers), null);
    }
}
