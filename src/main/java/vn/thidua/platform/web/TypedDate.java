package vn.thidua.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Days as they are typed in Viet Nam: {@code 15/12/2023}, or {@code 5/1/2024}. A field left empty is no day. */
public final class TypedDate {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDate() {}

    public static String of(@Nullable LocalDate date) {
        return date == null ? "" : WRITTEN.format(date);
    }

    /** The day that a text says; nothing where it is empty or says none. */
    public static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip(), READ));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The day typed into a field; what cannot be read becomes an error at that field. */
    public static @Nullable LocalDate read(String typed, String field, Errors errors) {
        var day = parse(typed).orElse(null);
        if (day == null && !typed.isBlank()) {
            errors.rejectValue(field, "form.notADate", new Object[] {typed}, null);
        }
        return day;
    }
}
