package vn.thidua.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the fields of forms are called. On top of a page, far from its field, a sentence such as "Hãy điền ô này." has to say
 * of which field it speaks; fields in the lines of a list also say of which line.
 */
@Component("fieldLabels")
public class FieldLabels {

    private static final String EVERYWHERE = "label";
    private static final Pattern LINE = Pattern.compile("\\[(\\d+)]");
    private static final Pattern KEY = Pattern.compile("\\[([^\\]]+)]");

    private final MessageSource messages;

    FieldLabels(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The sentence with the name of its field before it.
     *
     * @param of where a page keeps names of its own, such as {@code editor.field}; without it, or for a name that is not
     *     there, the names that fields have everywhere count
     */
    public String said(String field, String sentence, @Nullable String of) {
        var language = LocaleContextHolder.getLocale();
        var label = label(field, of, language);
        return label == null ? sentence : words("labels.said", language, label, sentence);
    }

    private @Nullable String label(String field, @Nullable String of, Locale language) {
        var path = KEY.matcher(LINE.matcher(field).replaceAll("")).replaceAll(".$1");
        var name = path.substring(path.lastIndexOf('.') + 1);
        var label = Stream.of(of == null ? EVERYWHERE : of, EVERYWHERE)
                .flatMap(place -> Stream.of(place + "." + path, place + "." + name))
                .flatMap(key -> Stream.ofNullable(messages.getMessage(key, null, null, language)))
                .findFirst()
                .orElse(null);
        var line = LINE.matcher(field);
        return label != null && line.find()
                ? words("labels.inLine", language, Integer.toString(Integer.parseInt(line.group(1)) + 1), label)
                : label;
    }

    private String words(String key, Locale language, String... args) {
        return messages.getMessage(key, List.of(args).toArray(), language);
    }
}
