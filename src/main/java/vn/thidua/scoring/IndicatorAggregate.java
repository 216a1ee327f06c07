package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Fraction;

/**
 * What a cluster achieved in one indicator: sums and one rate of sums, never a mean of rates.
 *
 * @param unitsWithNumber how many units have a result
 * @param unitsWithTarget how many of them have a target other than 0
 * @param sumActual over the units with both; absent where a sum has no meaning
 * @param rate sum of results ÷ sum of targets, also where lower is better
 * @param met how many reach r ≥ 1
 * @param exceeded how many are above it
 * @param missed how many are below it
 * @param best the units with the best value
 * @param byRate the units with a rate, best first
 */
public record IndicatorAggregate(
        String indicator,
        int unitsWithNumber,
        int unitsWithTarget,
        @Nullable BigDecimal sumActual,
        @Nullable BigDecimal sumTarget,
        @Nullable Fraction rate,
        int met,
        int exceeded,
        int missed,
        List<String> best,
        @Nullable BigDecimal bestValue,
        List<String> byRate) {}
