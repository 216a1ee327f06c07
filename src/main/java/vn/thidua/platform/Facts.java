package vn.thidua.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in a reader's words what is kept in a program's: hours, days, yes and no, and names that some bundle knows. */
@Component("facts")
public class Facts {

    private static final Pattern HOUR = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(, [A-Za-z][A-Za-z0-9_]*)*");
    private static final Pattern SEPARATOR = Pattern.compile(", ");

    private final Formats formats;
    private final MessageSource messages;

    Facts(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    /**
     * A fact for people.
     *
     * @param bundles how the keys begin under which names are looked up, the first that knows a name counts
     */
    public String say(String kept, String... bundles) {
        if (kept.isEmpty()) {
            return Formats.NONE;
        }
        if (HOUR.matcher(kept).matches()) {
            return formats.dateTime(Instant.parse(kept));
        }
        if (DAY.matcher(kept).matches()) {
            return formats.date(LocalDate.parse(kept));
        }
        if (kept.equals("true") || kept.equals("false")) {
            return Objects.requireNonNullElse(word("fact." + kept), kept);
        }
        return NAMES.matcher(kept).matches()
                ? SEPARATOR.splitAsStream(kept).map(name -> name(name, bundles)).collect(Collectors.joining(", "))
                : kept;
    }

    private String name(String name, String... bundles) {
        return Arrays.stream(bundles)
                .flatMap(bundle -> Stream.ofNullable(word(bundle + name)))
                .findFirst()
                .orElse(name);
    }

    private @Nullable String word(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
