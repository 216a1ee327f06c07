package vn.thidua.softchecks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what looks unlikely about a figure. A slip of a thousand explains the rest, so nothing else is asked then. */
public final class SoftChecks {

    /** Fewer peers than this have no middle that says anything. */
    static final int FEWEST_PEERS = 3;

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal THOUSAND = new BigDecimal("1000");

    /** How far from a thousand a slip may still be, since figures also grow and shrink. */
    private static final BigDecimal LEAST_SLIP = new BigDecimal("250");

    private static final BigDecimal MOST_SLIP = new BigDecimal("4000");

    private SoftChecks() {}

    public static List<Warning> warnings(Surroundings figure, Thresholds thresholds) {
        var slip = thresholds.thousandfold() ? thousandfold(figure) : Optional.<Warning>empty();
        if (slip.isPresent()) {
            return Stream.concat(slip.stream(), parts(figure, thresholds).stream())
                    .toList();
        }
        var warnings = new ArrayList<Warning>();
        jump(figure, thresholds).ifPresent(warnings::add);
        ratio(figure, thresholds).ifPresent(warnings::add);
        parts(figure, thresholds).ifPresent(warnings::add);
        far(figure, thresholds).ifPresent(warnings::add);
        return List.copyOf(warnings);
    }

    private static Optional<Warning> thousandfold(Surroundings figure) {
        return Stream.concat(Stream.ofNullable(figure.previous()), Stream.ofNullable(figure.target()))
                .filter(SoftChecks::isPositive)
                .flatMap(reference -> slipAgainst(figure.actual(), reference).stream())
                .findFirst();
    }

    private static Optional<Warning> slipAgainst(BigDecimal actual, BigDecimal reference) {
        if (isBetween(actual, reference.multiply(LEAST_SLIP), reference.multiply(MOST_SLIP))) {
            return Optional.of(slip(true, actual.divide(THOUSAND), reference));
        }
        if (isPositive(actual) && isBetween(reference, actual.multiply(LEAST_SLIP), actual.multiply(MOST_SLIP))) {
            return Optional.of(slip(false, actual.multiply(THOUSAND), reference));
        }
        return Optional.empty();
    }

    private static Warning slip(boolean above, BigDecimal meant, BigDecimal reference) {
        return new Warning(SoftCheck.THOUSANDFOLD, above, List.of(reference), meant.stripTrailingZeros());
    }

    /** Of a percentage in percentage points, of anything else in per cent of last year's figure. */
    private static Optional<Warning> jump(Surroundings figure, Thresholds thresholds) {
        var previous = figure.previous();
        if (thresholds.jump() == null || previous == null || (!figure.share() && !isPositive(previous))) {
            return Optional.empty();
        }
        var difference = figure.actual().subtract(previous);
        var change = figure.share() ? difference : percent(difference, previous);
        return change.abs().compareTo(thresholds.jump()) <= 0
                ? Optional.empty()
                : Optional.of(Warning.of(SoftCheck.JUMP, change.signum() > 0, previous, change.abs()));
    }

    private static Optional<Warning> ratio(Surroundings figure, Thresholds thresholds) {
        if (!isPositive(figure.target())) {
            return Optional.empty();
        }
        var rate = percent(figure.actual(), Objects.requireNonNull(figure.target()));
        var low = thresholds.lowestRate();
        var high = thresholds.highestRate();
        if (high != null && rate.compareTo(high) > 0) {
            return Optional.of(Warning.of(SoftCheck.RATIO, true, rate, high));
        }
        return low != null && rate.compareTo(low) < 0
                ? Optional.of(Warning.of(SoftCheck.RATIO, false, rate, low))
                : Optional.empty();
    }

    /** Parts above their total are wrong at once; parts below it only once all of them are there. */
    private static Optional<Warning> parts(Surroundings figure, Thresholds thresholds) {
        if (figure.parts().isEmpty()) {
            return Optional.empty();
        }
        var sum = figure.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var order = sum.compareTo(figure.actual());
        var complete = figure.parts().size() == figure.partsInAll();
        return order > 0 || order < 0 && thresholds.partsAreAll() && complete
                ? Optional.of(Warning.of(SoftCheck.PARTS, order > 0, sum, figure.actual()))
                : Optional.empty();
    }

    /** Completion rates are compared where there are targets; else the figures themselves, unless they grow with the unit. */
    private static Optional<Warning> far(Surroundings figure, Thresholds thresholds) {
        var own = measure(figure.actual(), figure.target(), figure);
        if (thresholds.far() == null || own == null) {
            return Optional.empty();
        }
        var peers = figure.peers().stream()
                .filter(peer -> isPositive(peer.target()) == isPositive(figure.target()))
                .flatMap(peer -> Stream.ofNullable(measure(peer.actual(), peer.target(), figure)))
                .sorted()
                .toList();
        if (peers.size() < FEWEST_PEERS) {
            return Optional.empty();
        }
        var middle = median(peers);
        if (middle.signum() <= 0) {
            return Optional.empty();
        }
        if (own.compareTo(middle.multiply(thresholds.far())) > 0) {
            return Optional.of(Warning.of(SoftCheck.FAR, true, thresholds.far()));
        }
        return own.multiply(thresholds.far()).compareTo(middle) < 0
                ? Optional.of(Warning.of(SoftCheck.FAR, false, thresholds.far()))
                : Optional.empty();
    }

    private static @Nullable BigDecimal measure(BigDecimal actual, @Nullable BigDecimal target, Surroundings figure) {
        if (target != null && target.signum() > 0) {
            return percent(actual, target);
        }
        return figure.additive() ? null : actual;
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    private static boolean isPositive(@Nullable BigDecimal number) {
        return number != null && number.signum() > 0;
    }

    private static boolean isBetween(BigDecimal number, BigDecimal low, BigDecimal high) {
        return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
    }
}
