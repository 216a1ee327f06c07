package vn.thidua.scorecardeditor.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.kernel.VietnameseNumbers.Ambiguous;
import vn.thidua.kernel.VietnameseNumbers.NotANumber;
import vn.thidua.kernel.VietnameseNumbers.Reading;

/** Numbers of a form as they are typed: a comma before the decimals, nothing between thousands when the portal writes them. */
final class TypedNumber {

    /** Finer than this, no rule of any province goes. */
    private static final int DECIMALS = 4;

    private TypedNumber() {}

    /** As a form shows it: 1250,5, never 1.250,5, which could be read in two ways. */
    static String write(@Nullable BigDecimal value) {
        return value == null ? "" : normal(value).toPlainString().replace('.', ',');
    }

    /** A fraction as a percentage: 0,85 is 85. */
    static String writePercent(@Nullable BigDecimal share) {
        return share == null ? "" : write(share.movePointRight(2));
    }

    /** A number from zero up; what cannot be read becomes an error of the field. */
    static Optional<BigDecimal> read(Errors errors, String field, String text) {
        var reading = VietnameseNumbers.read(text, DECIMALS);
        return accept(errors, field, text, reading, reading.number());
    }

    /** A number that may be below zero. */
    static Optional<BigDecimal> readSigned(Errors errors, String field, String text) {
        var stripped = text.strip();
        var negative = stripped.startsWith("-") || stripped.startsWith("\u2212");
        var reading = VietnameseNumbers.read(negative ? stripped.substring(1) : stripped, DECIMALS);
        return accept(
                errors, field, text, reading, negative ? reading.number().map(BigDecimal::negate) : reading.number());
    }

    /** A number of things or of days. */
    static Optional<Integer> readWhole(Errors errors, String field, String text) {
        var reading = VietnameseNumbers.read(text, 0);
        return accept(errors, field, text, reading, reading.number()).map(BigDecimal::intValue);
    }

    private static Optional<BigDecimal> accept(
            Errors errors, String field, String text, Reading reading, Optional<BigDecimal> number) {
        if (reading instanceof Ambiguous ambiguous) {
            var candidates = ambiguous.candidates();
            errors.rejectValue(
                    field,
                    "editor.number.AMBIGUOUS",
                    new Object[] {text.strip(), write(candidates.get(0)), write(candidates.get(1))},
                    null);
        } else if (reading instanceof NotANumber refused) {
            errors.rejectValue(field, "editor.number." + refused.reason(), new Object[] {text.strip()}, null);
        }
        return number.map(TypedNumber::normal);
    }

    private static BigDecimal normal(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal share(BigDecimal percentage) {
        return normal(percentage.movePointLeft(2));
    }
}
