package vn.thidua.dossiers.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Formats;

/** Says how large a file is: in whole kilobytes rounded up, from one megabyte on with one decimal. */
@Component
class FileSizes {

    private static final BigDecimal KILO = new BigDecimal(1024);
    private static final BigDecimal MEGA = KILO.multiply(KILO);

    private final Formats formats;
    private final MessageSource messages;

    FileSizes(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    String words(long bytes) {
        var size = new BigDecimal(bytes);
        return size.compareTo(MEGA) < 0
                ? say("evidence.size.kb", formats.number(size.divide(KILO, 0, RoundingMode.CEILING), 0))
                : say("evidence.size.mb", formats.number(size.divide(MEGA, 1, RoundingMode.HALF_UP)));
    }

    private String say(String code, String number) {
        return messages.getMessage(code, new Object[] {number}, LocaleContextHolder.getLocale());
    }
}
