package vn.thidua.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bars of completion rates on one scale, the target at 100. The drawing stretches with its column; only its geometry is
 * computed here.
 *
 * @param scale where the drawing ends, in percent
 */
record Bullets(int scale) {

    /** The scales that the stylesheet knows; a rate beyond the last is drawn to the edge. */
    private static final List<Integer> SCALES = List.of(105, 110, 125, 150, 170, 200, 250, 300);

    /** The smallest scale on which all these rates fit. */
    static Bullets of(List<@Nullable BigDecimal> rates) {
        var largest = rates.stream()
                .filter(Objects::nonNull)
                .map(Bullets::percent)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return new Bullets(SCALES.stream()
                .filter(scale -> largest.compareTo(BigDecimal.valueOf(scale)) <= 0)
                .findFirst()
                .orElse(SCALES.get(SCALES.size() - 1)));
    }

    /** How long the bar of this rate is. */
    public BigDecimal width(BigDecimal rate) {
        return percent(rate).max(BigDecimal.ZERO).min(BigDecimal.valueOf(scale)).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal rate) {
        return rate.movePointRight(2);
    }
}
