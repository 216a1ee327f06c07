package vn.thidua.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTests {

    @ParameterizedTest
    @CsvSource({"1195, 1200, 30, 29.88", "1099, 1200, 60, 54.95", "1, 24, 3, 0.13", "-1, 24, 3, -0.13"})
    void isRoundedOnlyOnce(String dividend, String divisor, String max, BigDecimal points) {
        var exact = Fraction.of(decimal(dividend), decimal(divisor)).times(decimal(max));

        assertThat(exact.roundedTo(decimal("0.01"))).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0.125, 0.25, 0.25", "0.124, 0.25, 0", "5.25, 0.5, 5.5", "29.5, 1, 30"})
    void isRoundedHalfUpToAQuantum(String value, String quantum, BigDecimal rounded) {
        assertThat(Fraction.of(decimal(value)).roundedTo(decimal(quantum))).isEqualByComparingTo(rounded);
    }

    @Test
    void isHeldInLowestTermsWithAPositiveDenominator() {
        assertThat(new Fraction(BigInteger.valueOf(6), BigInteger.valueOf(-4)))
                .isEqualTo(new Fraction(BigInteger.valueOf(-3), BigInteger.TWO))
                .hasToString("-3/2");
        assertThat(Fraction.of(decimal("1E+2"))).isEqualTo(Fraction.of(100)).hasToString("100");
        assertThat(Fraction.of(decimal("0.50"))).isEqualTo(Fraction.of(decimal("0.5")));
    }

    @Test
    void isHeldInLowestTermsHoweverLargeItIs() {
        var beyond = BigInteger.TWO.pow(64).multiply(BigInteger.valueOf(3));
        var nine = BigInteger.valueOf(9);

        assertThat(new Fraction(beyond, nine)).hasToString("18446744073709551616/3");
        assertThat(new Fraction(nine, beyond)).hasToString("3/18446744073709551616");
        assertThat(new Fraction(BigInteger.TWO.pow(63).negate(), BigInteger.valueOf(6)))
                .hasToString("-4611686018427387904/3");
    }

    @Test
    void isZeroWhateverItIsDividedBy() {
        assertThat(new Fraction(BigInteger.ZERO, BigInteger.valueOf(7))).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.ZERO.signum()).isZero();
    }

    @Test
    void neverDividesByZero() {
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("denominator is zero");
    }

    @ParameterizedTest
    @CsvSource({"2.5, 2, 3", "-2.5, -3, -2", "2, 2, 2", "-2, -2, -2", "0, 0, 0"})
    void hasWholeNumbersOnEitherSide(String value, BigInteger floor, BigInteger ceiling) {
        assertThat(Fraction.of(decimal(value)).floor()).isEqualTo(floor);
        assertThat(Fraction.of(decimal(value)).ceiling()).isEqualTo(ceiling);
    }

    @Test
    void calculatesExactly() {
        var third = Fraction.of(decimal("1"), decimal("3"));

        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(third.minus(third)).isEqualTo(Fraction.ZERO);
        assertThat(third.times(third).dividedBy(third)).isEqualTo(third);
        assertThat(third.negated().signum()).isEqualTo(-1);
        assertThat(third.atLeast(Fraction.ONE)).isEqualTo(Fraction.ONE);
        assertThat(third.atLeast(Fraction.ZERO)).isEqualTo(third);
        assertThat(third.atMost(Fraction.ONE)).isEqualTo(third);
        assertThat(third.atMost(Fraction.ZERO)).isEqualTo(Fraction.ZERO);
        assertThat(third).isLessThan(Fraction.ONE).isGreaterThan(Fraction.of(decimal("0.3333")));
    }

    @Test
    void isShownInPercentAndInThirtyFourDigits() {
        var rate = Fraction.of(decimal("482.9"), decimal("373.1"));

        assertThat(rate.toPercent(2)).isEqualTo("129.43");
        assertThat(rate.toDecimal()).isEqualTo("1.294291074778879656928437416242294");
        assertThat(rate.toDecimal(1)).isEqualTo("1.3");
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
