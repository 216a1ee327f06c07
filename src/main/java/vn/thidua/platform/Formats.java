package vn.thidua.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.NumberStyle;

/**
 * How figures and dates are set in the reader's language, for templates as {@code @fmt}. Points and rates have two
 * decimals; units are held to their figure by a no-break space; what is absent is an en dash.
 */
@Component("fmt")
public class Formats {

    /** Stands where there is no figure; zero is a figure. */
    public static final String NONE = "–";

    private static final String NBSP = "\u00a0";
    private static final BigDecimal KILO = new BigDecimal(1024);
    private static final BigDecimal MEGA = KILO.multiply(KILO);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Clock clock;

    Formats(Clock clock) {
        this.clock = clock;
    }

    /** A figure with exactly this many decimals. */
    public String number(@Nullable BigDecimal value, int decimals) {
        return value == null ? NONE : NumberStyle.of(reader()).write(value, decimals);
    }

    /** A figure with as many decimals as it has. */
    public String number(@Nullable BigDecimal value) {
        return value == null
                ? NONE
                : number(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** Points with two decimals. */
    public String points(@Nullable BigDecimal value) {
        return number(value, 2);
    }

    /** A maximum or a weight: without decimals that say nothing. */
    public String maximum(@Nullable BigDecimal value) {
        return number(value);
    }

    /** A rate (1 is 100 %) as a percentage with two decimals. */
    public String percent(@Nullable BigDecimal rate) {
        return percent(rate, 2);
    }

    /** A rate (1 is 100 %) as a percentage. */
    public String percent(@Nullable BigDecimal rate, int decimals) {
        if (rate == null) {
            return NONE;
        }
        var figure = number(rate.movePointRight(2), decimals);
        return LanguageSetup.ENGLISH.getLanguage().equals(reader().getLanguage()) ? figure + "%" : figure + NBSP + "%";
    }

    /** A figure and its unit on one line. */
    public String withUnit(@Nullable BigDecimal value, int decimals, String unit) {
        return value == null ? NONE : number(value, decimals) + NBSP + unit;
    }

    /** How large a file is: in whole kilobytes rounded up, from one megabyte on with one decimal. */
    public String size(long bytes) {
        var size = new BigDecimal(bytes);
        return size.compareTo(MEGA) < 0
                ? withUnit(size.divide(KILO, 0, RoundingMode.CEILING), 0, "KB")
                : number(size.divide(MEGA, 1, RoundingMode.HALF_UP)) + NBSP + "MB";
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? NONE : DATE.format(date);
    }

    public String dayAndMonth(@Nullable LocalDate date) {
        return date == null ? NONE : DAY_AND_MONTH.format(date);
    }

    /** The day of the month in an official document: the days 1 to 9 with a leading zero (Decree 30/2020/NĐ-CP). */
    public String officialDay(LocalDate date) {
        return "%02d".formatted(date.getDayOfMonth());
    }

    /** The month in an official document: January and February with a leading zero, the others without. */
    public String officialMonth(LocalDate date) {
        var month = date.getMonthValue();
        return month <= Month.FEBRUARY.getValue() ? "0" + month : Integer.toString(month);
    }

    /** The day of an instant, in Viet Nam. */
    public String date(@Nullable Instant instant) {
        return instant == null ? NONE : DATE.format(instant.atZone(clock.getZone()));
    }

    /** The time of day of an instant, in Viet Nam. */
    public String time(@Nullable Instant instant) {
        return instant == null ? NONE : TIME.format(instant.atZone(clock.getZone()));
    }

    public String dateTime(@Nullable Instant instant) {
        return instant == null ? NONE : DATE_TIME.format(instant.atZone(clock.getZone()));
    }

    /** The day of the week in words. */
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, reader());
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
