package vn.thidua.archives;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** A row of a table, whose fields know where they stand when they make no sense. */
record DataRow(DataFile file, int line, Map<String, String> fields) {

    @Nullable
    String textOrNull(String column) {
        return fields.get(column);
    }

    String text(String column) {
        var text = fields.get(column);
        if (text == null) {
            throw misfit(column, "archives.field.missing");
        }
        return text;
    }

    String textOr(String column, String otherwise) {
        return fields.getOrDefault(column, otherwise);
    }

    Year year() {
        return read("year", Year::parse, "archives.field.year");
    }

    UnitId unit(String column) {
        return read(column, UnitId::new, "archives.field.code");
    }

    ClusterId cluster(String column) {
        return read(column, ClusterId::new, "archives.field.code");
    }

    IndicatorCode indicator(String column) {
        return read(column, IndicatorCode::new, "archives.field.code");
    }

    BigDecimal number(String column) {
        return read(column, BigDecimal::new, "archives.field.number");
    }

    int whole(String column) {
        return read(column, Integer::valueOf, "archives.field.number");
    }

    LocalDate date(String column) {
        return read(column, LocalDate::parse, "archives.field.date");
    }

    @Nullable
    LocalDate dateOrNull(String column) {
        return fields.containsKey(column) ? date(column) : null;
    }

    Instant time(String column) {
        return read(column, text -> OffsetDateTime.parse(text).toInstant(), "archives.field.time");
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        var text = text(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> misfit(
                        column,
                        "archives.field.choice",
                        text,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private <T> T read(String column, Function<String, T> reading, String code) {
        var text = text(column);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException | RuleViolation nonsense) {
            throw misfit(column, code, text);
        }
    }

    /** The column that a refusal is about: the one whose text it names, else the one that the table is about. */
    String columnOf(RuleViolation refusal) {
        return Arrays.stream(refusal.args())
                .flatMap(arg -> file.columns().stream()
                        .filter(column -> String.valueOf(arg).equals(fields.get(column)) && !column.equals("year")))
                .findFirst()
                .orElse(file.subject());
    }

    Misfit misfit(String column, String code, Object... args) {
        return misfit(column, new RuleViolation(code, args));
    }

    Misfit misfit(String column, RuleViolation why) {
        return new Misfit(file.fileName(), line, column, why);
    }
}
