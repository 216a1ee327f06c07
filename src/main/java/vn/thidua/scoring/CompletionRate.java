package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Direction;
import vn.thidua.rules.LowerBetterMode;

/**
 * How far a target is met (tỷ lệ hoàn thành), as an exact quotient. Where smaller is better and nothing at all occurred, the
 * inverse rate has no bound: it is above every other.
 */
record CompletionRate(@Nullable Fraction value) implements Comparable<CompletionRate> {

    static final CompletionRate UNBOUNDED = new CompletionRate(null);

    private static final Fraction TWO = Fraction.of(2);

    static CompletionRate of(Direction direction, LowerBetterMode mode, BigDecimal actual, BigDecimal target) {
        if (direction == Direction.LOWER_BETTER && mode == LowerBetterMode.INVERSE) {
            return actual.signum() == 0 ? UNBOUNDED : new CompletionRate(Fraction.of(target, actual));
        }
        return new CompletionRate(mirrored(direction, actual, target));
    }

    /** The rate where a smaller figure, if better, is mirrored at 100 %. */
    static Fraction mirrored(Direction direction, BigDecimal actual, BigDecimal target) {
        var quotient = Fraction.of(actual, target);
        return direction == Direction.HIGHER_BETTER ? quotient : TWO.minus(quotient);
    }

    boolean isUnbounded() {
        return value == null;
    }

    /** The rate as a number; only to be asked of a bounded one. */
    Fraction bounded() {
        return Objects.requireNonNull(value, "the rate has no bound");
    }

    /** What lies above 100 %, negative where the target is missed. */
    CompletionRate excess() {
        return value == null ? UNBOUNDED : new CompletionRate(value.minus(Fraction.ONE));
    }

    int compareTo(Fraction bound) {
        return value == null ? 1 : value.compareTo(bound);
    }

    @Override
    public int compareTo(CompletionRate other) {
        if (other.value != null) {
            return compareTo(other.value);
        }
        return value == null ? 0 : -1;
    }
}
