package vn.thidua.softchecks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Formats;

/** Warnings and the reasons for them in the reader's words. */
@Component
public class WarningWords {

    private final MessageSource messages;
    private final Formats formats;

    WarningWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** What looks unlikely, in one sentence. */
    public String sentence(Warning warning, String unitOfMeasure) {
        var code = "softchecks." + warning.check() + (warning.above() ? ".above" : ".below");
        var numbers = warning.numbers();
        return switch (warning.check()) {
            case THOUSANDFOLD -> say(code, amount(numbers.get(0), unitOfMeasure), suggested(warning, unitOfMeasure));
            case JUMP ->
                say(
                        SoftCheckSettings.isShare(unitOfMeasure) ? code + ".points" : code,
                        amount(numbers.get(0), unitOfMeasure),
                        rounded(numbers.get(1)));
            case RATIO -> say(code, rounded(numbers.get(0)), formats.number(numbers.get(1)));
            case PARTS -> say(code, amount(numbers.get(0), unitOfMeasure), amount(numbers.get(1), unitOfMeasure));
            case FAR -> say(code, formats.number(numbers.get(0)));
        };
    }

    /** What was probably meant; an en dash where that is not plain. */
    public String suggested(Warning warning, String unitOfMeasure) {
        var meant = warning.suggestion();
        return meant == null ? Formats.NONE : amount(meant, unitOfMeasure);
    }

    public String stock(StockReason reason) {
        return say("softchecks.stock." + reason);
    }

    /** The reason as it was given, in the words of the list, in own words, or both. */
    public String reason(GivenReason given) {
        if (given.stock() == null) {
            return given.text();
        }
        return given.text().isEmpty()
                ? stock(given.stock())
                : say("softchecks.stock.and", stock(given.stock()), given.text());
    }

    private String amount(BigDecimal amount, String unitOfMeasure) {
        return formats.withUnit(amount, Math.max(0, amount.stripTrailingZeros().scale()), unitOfMeasure);
    }

    private String rounded(BigDecimal number) {
        return formats.number(number.setScale(1, RoundingMode.HALF_UP));
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
