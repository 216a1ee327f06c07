package vn.thidua.appraisals.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.thidua.rules.Criterion;

/** Names in the reader's language; English falls back on Vietnamese. */
final class Names {

    private static final int LONGEST_BRIEF = 20;

    private Names() {}

    static String of(Criterion criterion) {
        return of(criterion.name(), criterion.nameEn());
    }

    static String of(String vietnamese, @Nullable String english) {
        var reader = LocaleContextHolder.getLocale().getLanguage();
        return english != null && Locale.ENGLISH.getLanguage().equals(reader) ? english : vietnamese;
    }

    /** The first words of a name, for the head of a narrow column. */
    static String brief(String name) {
        if (name.length() <= LONGEST_BRIEF) {
            return name;
        }
        var end = name.lastIndexOf(' ', LONGEST_BRIEF);
        return name.substring(0, end > 0 ? end : LONGEST_BRIEF) + "\u00a0…";
    }
}
