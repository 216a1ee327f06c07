package vn.thidua.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as officials write them: a comma before the decimals, dots between thousands ({@code 1.234,5}).
 *
 * <p>Reading forgives spaces of any kind and a trailing unit, and never guesses: a text that could be two numbers is
 * {@link Ambiguous}, so that {@code 475.962} is asked about instead of becoming a thousand times too large or too small.
 */
public final class VietnameseNumbers {

    /** More digits than any figure of a province has; beyond it a text is a slip. */
    private static final int MOST_DIGITS = 18;

    private static final String MINUS = "\u2212";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
    private static final Pattern LEADING_NUMBER =
            Pattern.compile("^([+-]?[0-9][0-9.,]*)([^0-9.,].*)?$", Pattern.DOTALL);
    private static final Pattern UNIT = Pattern.compile("(?![eE][0-9])[\\p{L}%(][\\p{L}%/().]*[23²³]?");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+(,[0-9]+)?");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3})+(,[0-9]+)?");
    private static final Pattern ONE_GROUP = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Pattern DOT_DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+");
    private static final Pattern FOREIGN_GROUPS =
            Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3})+\\.[0-9]+|[1-9][0-9]{0,2}(,[0-9]{3}){2,}");

    private VietnameseNumbers() {}

    /** What a typed text turned out to be. */
    public sealed interface Reading permits Number, Ambiguous, NotANumber {

        /** The number, when there is exactly one. */
        default Optional<BigDecimal> number() {
            return Optional.empty();
        }
    }

    /** Exactly one number. */
    public record Number(BigDecimal value) implements Reading {

        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(value);
        }
    }

    /** Could be any of these: the writer has to say which. Never empty; the likelier reading first. */
    public record Ambiguous(List<BigDecimal> candidates) implements Reading {}

    /** No number, and why; a suggestion where the writer's meaning is plain. */
    public record NotANumber(Reason reason, Optional<BigDecimal> suggestion) implements Reading {}

    /** Why a text is no number that can be taken. */
    public enum Reason {
        BLANK,
        NO_DIGITS,
        /** Digits, dots and commas in an order that no way of writing numbers has. */
        MIXED_UP,
        /** A dot before the decimals, as in English. */
        DOT_FOR_COMMA,
        /** Decimals where only whole numbers exist, such as people or products. */
        NOT_WHOLE,
        /** More decimals than are kept. */
        TOO_PRECISE,
        TOO_LONG,
        NEGATIVE
    }

    /**
     * Reads a figure of which at most {@code decimals} decimals have a meaning; 0 for things that are counted. Figures are
     * never negative.
     */
    public static Reading read(String text, int decimals) {
        var compact = BLANKS.matcher(text).replaceAll("");
        if (compact.isEmpty()) {
            return refuse(Reason.BLANK);
        }
        var matcher = LEADING_NUMBER.matcher(compact.replace(MINUS, "-"));
        if (!matcher.matches() || !isUnit(matcher.group(2))) {
            return refuse(Reason.NO_DIGITS);
        }
        var digits = withoutTrailingMark(matcher.group(1));
        if (digits.startsWith("-")) {
            return refuse(Reason.NEGATIVE);
        }
        return readUnsigned(digits.startsWith("+") ? digits.substring(1) : digits, decimals);
    }

    private static Reading readUnsigned(String digits, int decimals) {
        if (digits.length() > MOST_DIGITS) {
            return refuse(Reason.TOO_LONG);
        }
        if (PLAIN.matcher(digits).matches()) {
            return fitting(new BigDecimal(digits.replace(',', '.')), decimals);
        }
        if (decimals > 0 && ONE_GROUP.matcher(digits).matches()) {
            return new Ambiguous(List.of(new BigDecimal(digits.replace(".", "")), new BigDecimal(digits)));
        }
        if (GROUPED.matcher(digits).matches()) {
            return fitting(new BigDecimal(digits.replace(".", "").replace(',', '.')), decimals);
        }
        if (DOT_DECIMAL.matcher(digits).matches()) {
            return new NotANumber(Reason.DOT_FOR_COMMA, Optional.of(new BigDecimal(digits)));
        }
        if (FOREIGN_GROUPS.matcher(digits).matches()) {
            return new NotANumber(Reason.DOT_FOR_COMMA, Optional.of(new BigDecimal(digits.replace(",", ""))));
        }
        return refuse(Reason.MIXED_UP);
    }

    /** A comma followed by three digits where only whole numbers exist is most likely a thousand, so it is suggested. */
    private static Reading fitting(BigDecimal value, int decimals) {
        if (value.stripTrailingZeros().scale() <= decimals) {
            return new Number(value);
        }
        if (decimals == 0) {
            var suggestion = value.scale() == 3 ? Optional.of(value.movePointRight(3)) : Optional.<BigDecimal>empty();
            return new NotANumber(Reason.NOT_WHOLE, suggestion);
        }
        return new NotANumber(Reason.TOO_PRECISE, Optional.of(value.setScale(decimals, RoundingMode.HALF_UP)));
    }

    /** A unit after the number is forgiven: letters, a percent sign, at most an exponent as in m2; never more digits. */
    private static boolean isUnit(@Nullable String rest) {
        return rest == null || UNIT.matcher(rest).matches();
    }

    private static String withoutTrailingMark(String digits) {
        return digits.endsWith(".") || digits.endsWith(",") ? digits.substring(0, digits.length() - 1) : digits;
    }

    private static Reading refuse(Reason reason) {
        return new NotANumber(reason, Optional.empty());
    }

    /**
     * Writes a number with exactly {@code decimals} decimals (half up), dots between thousands and a real minus sign
     * (U+2212).
     */
    public static String write(BigDecimal value, int decimals) {
        return NumberStyle.VIETNAMESE.write(value, decimals);
    }

    /** Writes a number with as many decimals as it has, without trailing zeros. */
    public static String write(BigDecimal value) {
        return write(value, Math.max(0, value.stripTrailingZeros().scale()));
    }
}
