package vn.thidua.scoring;

import java.math.BigDecimal;
import vn.thidua.kernel.Fraction;

/** Short names for the arguments of steps, so that scoring reads as arithmetic. */
final class Arguments {

    private Arguments() {}

    static Argument amount(BigDecimal value) {
        return new Argument.Amount(value);
    }

    static Argument rate(Fraction value) {
        return new Argument.Rate(value);
    }

    static Argument rate(BigDecimal value) {
        return new Argument.Rate(Fraction.of(value));
    }

    static Argument points(Fraction value) {
        return new Argument.Points(value);
    }

    static Argument points(BigDecimal value) {
        return new Argument.Points(Fraction.of(value));
    }

    static Argument count(long value) {
        return new Argument.Count(value);
    }

    static Argument number(Fraction value) {
        return new Argument.Number(value);
    }
}
