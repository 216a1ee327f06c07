package vn.thidua.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A row of a comma-separated file with a header; a field may stand in double quotes, an empty field is absent. */
record TrialRow(Map<String, String> fields) {

    static List<TrialRow> parse(String csv) {
        var lines = csv.lines().map(TrialRow::split).toList();
        var header = lines.get(0);
        return lines.stream().skip(1).map(line -> named(header, line)).toList();
    }

    private static TrialRow named(List<String> header, List<String> line) {
        var fields = new HashMap<String, String>();
        for (int column = 0; column < line.size(); column++) {
            if (!line.get(column).isEmpty()) {
                fields.put(header.get(column), line.get(column));
            }
        }
        return new TrialRow(fields);
    }

    private static List<String> split(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (int at = 0; at < line.length(); at++) {
            var letter = line.charAt(at);
            if (letter == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    String text(String column) {
        var text = fields.get(column);
        if (text == null) {
            throw new NoSuchElementException("No " + column + " in " + fields);
        }
        return text;
    }

    @Nullable
    String textOrNull(String column) {
        return fields.get(column);
    }

    String textOr(String column, String otherwise) {
        return fields.getOrDefault(column, otherwise);
    }

    LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }

    @Nullable
    LocalDate dateOrNull(String column) {
        return fields.containsKey(column) ? date(column) : null;
    }

    Year year() {
        return Year.parse(text("year"));
    }

    BigDecimal number(String column) {
        return new BigDecimal(text(column));
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }
}
