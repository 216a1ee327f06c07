package vn.thidua.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How digits are set: which sign stands before the decimals and which between thousands. */
public enum NumberStyle {
    VIETNAMESE(',', '.'),
    ENGLISH('.', ',');

    private final char beforeDecimals;
    private final char betweenThousands;

    NumberStyle(char beforeDecimals, char betweenThousands) {
        this.beforeDecimals = beforeDecimals;
        this.betweenThousands = betweenThousands;
    }

    /** The style of a reader's language; Vietnamese unless the language is English. */
    public static NumberStyle of(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    /** A number with exactly {@code decimals} decimals (half up) and a real minus sign (U+2212). */
    public String write(BigDecimal value, int decimals) {
        var rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        var digits = rounded.unscaledValue().abs().toString();
        if (digits.length() <= decimals) {
            digits = "0".repeat(decimals - digits.length() + 1) + digits;
        }
        var text = new StringBuilder();
        if (rounded.signum() < 0) {
            text.append('\u2212');
        }
        var whole = digits.length() - decimals;
        for (var i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                text.append(betweenThousands);
            }
            text.append(digits.charAt(i));
        }
        if (decimals > 0) {
            text.append(beforeDecimals).append(digits, whole, digits.length());
        }
        return text.toString();
    }
}
