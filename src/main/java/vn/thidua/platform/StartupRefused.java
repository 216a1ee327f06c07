package vn.thidua.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The portal does not start, for a reason that whoever starts it can remove; the message is one line that says how, in
 * Vietnamese and then in English, because nobody has chosen a language yet.
 */
class StartupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Part of a message that differs from language to language. */
    record Words(String code) {}

    StartupRefused(String code, Object... args) {
        this(code, (Throwable) null, args);
    }

    StartupRefused(String code, @Nullable Throwable cause, Object... args) {
        super(sentence("vi", code, args) + " | " + sentence("en", code, args), cause);
    }

    private static String sentence(String language, String code, Object... args) {
        var locale = Locale.forLanguageTag(language);
        var bundle = ResourceBundle.getBundle("messages.startup", locale);
        var pattern = bundle.getString(code);
        var texts = new Object[args.length];
        for (var i = 0; i < args.length; i++) {
            texts[i] = args[i] instanceof Words words
                    ? bundle.getString(words.code())
                    : String.valueOf(args[i]); // a port is 8080, not 8.080
        }
        return new MessageFormat(pattern, locale).format(texts);
    }
}
