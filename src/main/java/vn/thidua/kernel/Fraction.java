package vn.thidua.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms. 30 × 1195 ÷ 1200 is 29,875 here and rounds to 29,88, although 1195 ÷ 1200 has no
 * finite decimal: a rate is never rounded before the points are.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        var common = commonDivisor(numerator, denominator);
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /** Most figures fit into a long, where Euclid's algorithm is many times faster. */
    private static BigInteger commonDivisor(BigInteger one, BigInteger other) {
        if (other.equals(BigInteger.ONE)) {
            return BigInteger.ONE;
        }
        if (one.bitLength() >= Long.SIZE - 1 || other.bitLength() >= Long.SIZE - 1) {
            return one.gcd(other);
        }
        var larger = Math.abs(one.longValue());
        var smaller = other.longValue();
        while (smaller != 0) {
            var rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return BigInteger.valueOf(larger);
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(BigDecimal value) {
        return value.scale() <= 0
                ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** The exact quotient of two decimals. */
    public static Fraction of(BigDecimal dividend, BigDecimal divisor) {
        return of(dividend).dividedBy(of(divisor));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(BigDecimal factor) {
        return times(of(factor));
    }

    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    public Fraction atLeast(Fraction floor) {
        return compareTo(floor) < 0 ? floor : this;
    }

    public Fraction atMost(Fraction ceiling) {
        return compareTo(ceiling) > 0 ? ceiling : this;
    }

    public int signum() {
        return numerator.signum();
    }

    /** The largest whole number not above this. */
    public BigInteger floor() {
        var parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The smallest whole number not below this. */
    public BigInteger ceiling() {
        return negated().floor().negate();
    }

    /** Rounded half up to a multiple of the quantum, such as 0.01, 0.25 or 0.5. */
    public BigDecimal roundedTo(BigDecimal quantum) {
        var steps = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator).multiply(quantum), 0, RoundingMode.HALF_UP);
        return steps.multiply(quantum);
    }

    /** To so many decimals, rounded half up. */
    public BigDecimal toDecimal(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** To 34 significant digits, for display and files; never for deciding anything. */
    public BigDecimal toDecimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
    }

    /** In percent to so many decimals, rounded half up: 4829/3731 is 129,43. */
    public BigDecimal toPercent(int decimals) {
        return times(of(100)).toDecimal(decimals);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
