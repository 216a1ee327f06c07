package vn.thidua.publications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.thidua.kernel.NumberStyle;

/**
 * How figures are written in running text: "482,9", "129,43 %", "29/12/2023" in Vietnamese, "482.9", "129.43%", "29 December
 * 2023" in English. Rounding is half up and happens here only.
 */
final class Figures {

    static final String NO_BREAK_SPACE = "\u00A0";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** A sum is called "nearly" a round number when it is short of it by no more than 0.5 %. */
    private static final BigDecimal NEARLY = new BigDecimal("1.005");

    private final NumberStyle style;
    private final boolean english;

    Figures(Locale locale) {
        this.style = NumberStyle.of(locale);
        this.english = "en".equals(locale.getLanguage());
    }

    /** With exactly these decimals. */
    String number(BigDecimal value, int decimals) {
        return style.write(value, decimals);
    }

    /** Without decimals where they are all zero, as people write: "100", but "99,50". */
    String plain(BigDecimal value, int decimals) {
        var rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return number(rounded, rounded.stripTrailingZeros().scale() <= 0 ? 0 : decimals);
    }

    /** A fraction as a percentage to two decimals. */
    String percent(BigDecimal rate) {
        return percentage(plain(rate.multiply(HUNDRED), 2));
    }

    /** A number that already counts hundredths. */
    String percentage(String number) {
        return english ? number + "%" : number + NO_BREAK_SPACE + "%";
    }

    String date(LocalDate date) {
        return date.format(
                english
                        ? DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                        : DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    }

    /** Whether a count falls just short of a round number, as 9,960 does of 10,000. */
    static boolean nearlyRound(BigDecimal count) {
        return count.compareTo(THOUSAND) >= 0
                && count.stripTrailingZeros().scale() <= 0
                && roundUp(count).compareTo(count) > 0
                && roundUp(count).compareTo(count.multiply(NEARLY)) <= 0;
    }

    /** The next number with one leading digit: 9,960 gives 10,000. */
    static BigDecimal roundUp(BigDecimal count) {
        var digits = count.precision() - count.scale();
        return count.setScale(1 - digits, RoundingMode.CEILING);
    }
}
