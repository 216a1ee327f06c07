package vn.thidua.platform.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.kernel.VietnameseNumbers.Ambiguous;

/**
 * A number as somebody typed it into a sheet of many; an empty text is no number and no mistake.
 *
 * @param problem the key of the sentence that says what is wrong with the text, with {@code args}
 */
public record TypedNumber(
        String text, @Nullable BigDecimal value, @Nullable String problem, List<String> args) {

    public TypedNumber {
        args = List.copyOf(args);
    }

    public static TypedNumber read(String typed, int mostDecimals) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new TypedNumber(text, null, null, List.of());
        }
        var reading = VietnameseNumbers.read(text, mostDecimals);
        if (reading instanceof Ambiguous ambiguous) {
            var ways = ambiguous.candidates().stream().map(TypedNumber::written).collect(Collectors.joining(" / "));
            return new TypedNumber(text, null, "form.number.ambiguous", List.of(text, ways));
        }
        return reading.number()
                .map(value -> new TypedNumber(text, value, null, List.of()))
                .orElseGet(() -> new TypedNumber(text, null, "form.number.none", List.of(text)));
    }

    /**
     * What was typed over a kept number, or the kept number where nothing was. A kept number that comes back as it was written
     * is never asked about, although 1.200 typed by somebody could be 1,2.
     */
    public static TypedNumber read(@Nullable String typed, @Nullable BigDecimal kept, int mostDecimals) {
        var before = kept == null ? "" : written(kept);
        var text = typed == null ? before : typed.strip();
        return kept != null && text.equals(before)
                ? new TypedNumber(text, kept, null, List.of())
                : read(text, mostDecimals);
    }

    /** A number as one would type it, with all its decimals. */
    public static String written(BigDecimal value) {
        return VietnameseNumbers.write(value, Math.max(value.scale(), 0));
    }
}
