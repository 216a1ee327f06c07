package vn.thidua.publications;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is written in Vietnamese and, where somebody has translated it, in English too. Frozen with the year, so that a later
 * renaming leaves published years as they were.
 */
public record Words(String vi, @Nullable String en) {

    public static Words vietnamese(String vi) {
        return new Words(vi, null);
    }

    /** In the reader's language; Vietnamese where there is no translation. */
    public String in(Locale locale) {
        return en != null && "en".equals(locale.getLanguage()) ? en : vi;
    }
}
