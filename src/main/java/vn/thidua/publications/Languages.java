package vn.thidua.publications;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.platform.LanguageSetup;

/** The two languages in which content is frozen. */
@Component
class Languages {

    private final Phrases vietnamese;
    private final Phrases english;

    @Autowired
    Languages(MessageSource messages) {
        this(phrases(messages, LanguageSetup.VIETNAMESE), phrases(messages, LanguageSetup.ENGLISH));
    }

    Languages(Phrases vietnamese, Phrases english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    private static Phrases phrases(MessageSource messages, Locale locale) {
        return new Phrases(locale, key -> messages.getMessage(key, null, null, locale));
    }

    Phrases vietnamese() {
        return vietnamese;
    }

    Phrases english() {
        return english;
    }

    /** The same said in both. */
    Words words(Function<Phrases, String> text) {
        return new Words(text.apply(vietnamese), text.apply(english));
    }

    /** Lists of equal length, line by line in both. */
    static <T, R> List<R> pair(List<T> vi, List<T> en, java.util.function.BiFunction<T, T, R> join) {
        return java.util.stream.IntStream.range(0, vi.size())
                .mapToObj(line -> join.apply(vi.get(line), en.get(line)))
                .toList();
    }
}
