package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.thidua.kernel.Fraction;
import vn.thidua.kernel.NumberStyle;
import vn.thidua.scoring.Argument;
import vn.thidua.scoring.ArgumentCases;

/**
 * Writes arguments and looks up phrases in one language and one wording. In every phrase {7} is the unit of the last figure if it is
 * an amount, {8} the unit of measure, both with the space before them, and {9} what the target is called.
 */
final class Phrases implements ArgumentCases<String> {

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final int UNIT_OF_AMOUNT = 7;
    private static final int UNIT = 8;
    private static final int TARGET = 9;

    /** More decimals than any table rounds to; beyond them a figure is shown as approximate. */
    private static final int MOST_DECIMALS = 4;

    private static final int DECIMALS_OF_A_RATE = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Stands before a rounded figure while a calculation is put together, and never in what is read. */
    private static final String ROUNDED = "\ue000";

    /** A figure and the noun that it counts, with at most two words between: <em>2 completed step(s)</em>. */
    private static final Pattern COUNTED = Pattern.compile("([−\\d][\\d.,]*)((?:[ \u00a0]\\p{L}+){1,3})\\((e?s)\\)");

    private static final String PERCENT = "%";

    private final MessageSource messages;
    private final Wording wording;
    private final Locale locale;
    private final NumberStyle style;
    private final boolean calculating;

    Phrases(MessageSource messages, Wording wording, Locale locale) {
        this(messages, wording, locale, false);
    }

    private Phrases(MessageSource messages, Wording wording, Locale locale, boolean calculating) {
        this.messages = messages;
        this.wording = wording;
        this.locale = locale;
        this.style = NumberStyle.of(locale);
        this.calculating = calculating;
    }

    /** The phrase of this key with these arguments. */
    String phrase(String key, Argument... arguments) {
        return phrase(key, List.of(arguments));
    }

    String phrase(String key, List<Argument> arguments) {
        return counted(messages.getMessage(key, values(arguments), locale));
    }

    /** The phrase, if the bundle has one of this key. */
    @Nullable
    String optionalPhrase(String key, List<Argument> arguments) {
        var phrase = messages.getMessage(key, values(arguments), null, locale);
        return phrase == null ? null : counted(phrase);
    }

    /** A word of the form {@code point(s)} takes its ending unless one alone stands before it; Vietnamese words have no endings. */
    private static String counted(String phrase) {
        return phrase.indexOf('(') < 0
                ? phrase
                : COUNTED.matcher(phrase)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(1) + found.group(2) + (isOne(found.group(1)) ? "" : found.group(3))));
    }

    private static boolean isOne(String figure) {
        return figure.equals("1") || figure.equals("−1");
    }

    /**
     * The calculation, if the bundle has one of this key. It says that its two sides are equal only where every figure is printed
     * exactly; where one is rounded, the figures stand plain and the two sides are about equal: <em>40 + 6,9048 ≈ 46,9048</em>.
     */
    @Nullable
    String optionalCalculation(String key, List<Argument> arguments) {
        if (arguments.stream().anyMatch(Phrases::isTrivial)) {
            return null;
        }
        var calculation = new Phrases(messages, wording, locale, true).optionalPhrase(key, arguments);
        return calculation == null || !calculation.contains(ROUNDED)
                ? calculation
                : calculation.replace(ROUNDED, "").replace('=', '≈');
    }

    /** A sum of one part says nothing new. */
    private static boolean isTrivial(Argument argument) {
        return argument instanceof Argument.Sum sum && sum.parts().size() < 2;
    }

    private Object[] values(List<Argument> arguments) {
        var values = new Object[TARGET + 1];
        for (var index = 0; index < arguments.size(); index++) {
            values[index] = arguments.get(index).match(this);
        }
        var unit = unitOfMeasure();
        var aboutAmounts = arguments.stream().anyMatch(Argument.Amount.class::isInstance);
        values[UNIT_OF_AMOUNT] = aboutAmounts ? unit : "";
        values[UNIT] = unit;
        values[TARGET] =
                wording.target() == null ? messages.getMessage("scoring.target", null, locale) : wording.target();
        return values;
    }

    /** As it stands behind a figure: a percent sign as the language writes it, anything else after a space. */
    private String unitOfMeasure() {
        var unit = wording.unitOfMeasure();
        return unit == null ? "" : unit.equals(PERCENT) ? joined("scoring.percent", "") : NO_BREAK_SPACE + unit;
    }

    @Override
    public String amount(Argument.Amount argument) {
        return decimal(argument.value());
    }

    @Override
    public String rate(Argument.Rate argument) {
        var shown = argument.value().toPercent(DECIMALS_OF_A_RATE);
        var text = joined("scoring.percent", decimal(shown));
        var exact = Fraction.of(shown).equals(argument.value().times(HUNDRED));
        return calculating && !exact ? ROUNDED + text : text;
    }

    @Override
    public String points(Argument.Points argument) {
        return fraction(argument.value());
    }

    @Override
    public String count(Argument.Count argument) {
        return decimal(BigDecimal.valueOf(argument.value()));
    }

    @Override
    public String number(Argument.Number argument) {
        return fraction(argument.value());
    }

    @Override
    public String place(Argument.Place argument) {
        return decimal(BigDecimal.valueOf(argument.value()));
    }

    @Override
    public String peer(Argument.Peer argument) {
        return wording.unitName().apply(argument.unit());
    }

    @Override
    public String text(Argument.Text argument) {
        return argument.value();
    }

    @Override
    public String name(Argument.Name argument) {
        var translated = argument.nameEn();
        return translated != null && locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? translated
                : argument.name();
    }

    @Override
    public String sum(Argument.Sum argument) {
        var text = new StringBuilder();
        for (var part : argument.parts()) {
            if (!text.isEmpty()) {
                text.append(part.signum() < 0 ? " − " : " + ");
            }
            text.append(fraction(Fraction.of(text.isEmpty() ? part : part.abs())));
        }
        return text.toString();
    }

    @Override
    public String day(Argument.Day argument) {
        return day(argument.value());
    }

    private String day(LocalDate day) {
        return pattern("d/M/yyyy", "d MMMM yyyy").apply(day);
    }

    /** A day of every year. */
    String day(MonthDay day) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? day.format(DateTimeFormatter.ofPattern("d MMMM", locale))
                : day.format(DateTimeFormatter.ofPattern("d/M", locale));
    }

    private Function<LocalDate, String> pattern(String vietnamese, String english) {
        var isEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return DateTimeFormatter.ofPattern(isEnglish ? english : vietnamese, locale)::format;
    }

    private String fraction(Fraction value) {
        var shown = value.toDecimal(MOST_DECIMALS);
        var text = decimal(shown);
        if (Fraction.of(shown).equals(value)) {
            return text;
        }
        return calculating ? ROUNDED + text : joined("scoring.approximately", text);
    }

    /** A figure and its sign, which no line may part. */
    private String joined(String key, String figure) {
        return messages.getMessage(key, new Object[] {figure}, locale).replace(" ", NO_BREAK_SPACE);
    }

    private String decimal(BigDecimal value) {
        return style.write(value, Math.max(0, value.stripTrailingZeros().scale()));
    }
}
