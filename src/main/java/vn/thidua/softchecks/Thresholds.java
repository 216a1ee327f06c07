package vn.thidua.softchecks;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.kernel.RuleViolation;

/**
 * From when on the figures of one indicator are asked about. What is absent is not asked.
 *
 * @param jump the largest usual change against last year: per cent of it, or percentage points where the figure is a percentage
 * @param lowestRate the lowest usual completion rate, in per cent
 * @param highestRate the highest usual completion rate, in per cent
 * @param thousandfold whether slips of a thousand are looked for
 * @param far how many times the middle of the cluster, or what fraction of it, is still usual: 3 asks above three times and below a third
 * @param parts the indicators that make this one up
 * @param partsAreAll whether the parts have to come to the total, and not only to stay below it
 */
public record Thresholds(
        @Nullable BigDecimal jump,
        @Nullable BigDecimal lowestRate,
        @Nullable BigDecimal highestRate,
        boolean thousandfold,
        @Nullable BigDecimal far,
        List<IndicatorCode> parts,
        boolean partsAreAll) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000");

    public Thresholds {
        parts = List.copyOf(parts);
        if (isOutOfRange(jump) || isOutOfRange(lowestRate) || isOutOfRange(highestRate) || isOutOfRange(far)) {
            throw new RuleViolation("softchecks.outOfRange", LARGEST);
        }
        if (lowestRate != null && highestRate != null && lowestRate.compareTo(highestRate) >= 0) {
            throw new RuleViolation("softchecks.lowestRate.aboveHighest");
        }
        if (far != null && far.compareTo(BigDecimal.ONE) <= 0) {
            throw new RuleViolation("softchecks.far.tooSmall");
        }
    }

    private static boolean isOutOfRange(@Nullable BigDecimal threshold) {
        return threshold != null && (threshold.signum() < 0 || threshold.compareTo(LARGEST) > 0);
    }

    /** What applies until the administrator tunes the indicator. */
    public static Thresholds usual(boolean share) {
        return new Thresholds(
                new BigDecimal(share ? "20" : "50"),
                new BigDecimal("50"),
                new BigDecimal("200"),
                true,
                new BigDecimal("3"),
                List.of(),
                false);
    }

    /** Whether the same is asked about, however many decimals the thresholds are written with. */
    boolean saysTheSameAs(Thresholds other) {
        return isSame(jump, other.jump)
                && isSame(lowestRate, other.lowestRate)
                && isSame(highestRate, other.highestRate)
                && thousandfold == other.thousandfold
                && isSame(far, other.far)
                && parts.equals(other.parts)
                && partsAreAll == other.partsAreAll;
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }

    /**
     * What applies to a criterion that is counted or judged until the administrator tunes it; it reads no indicator and has no plan
     * and no parts.
     */
    public static Thresholds judged() {
        return new Thresholds(new BigDecimal("50"), null, null, true, new BigDecimal("3"), List.of(), false);
    }
}
