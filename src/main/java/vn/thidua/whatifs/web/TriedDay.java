package vn.thidua.whatifs.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another day on which a self-score is handed in, as it was typed: 18/12/2023, or 18/12 of the year that is scored.
 *
 * @param day absent where the text names no day
 */
record TriedDay(String text, @Nullable LocalDate day) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Nothing where the place was left empty. */
    static Optional<TriedDay> of(@Nullable String typed, Year year) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var text = typed.strip();
        var whole = text.matches("[0-9]{1,2}/[0-9]{1,2}") ? text + "/" + year : text;
        try {
            return Optional.of(new TriedDay(text, LocalDate.parse(whole, DATE)));
        } catch (DateTimeException noSuchDay) {
            return Optional.of(new TriedDay(text, null));
        }
    }
}
