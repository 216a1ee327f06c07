package vn.thidua.archives;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma-separated text as RFC 4180 has it: a field with a comma, a quote or a line break stands in double quotes. */
final class CsvText {

    private CsvText() {}

    /** One record, and the line of the file on which it begins. */
    record Line(int number, List<String> fields) {}

    static String line(List<? extends @Nullable String> fields) {
        return fields.stream().map(CsvText::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(@Nullable String field) {
        if (field == null) {
            return "";
        }
        var needsQuotes =
                field.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return needsQuotes ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /** The records of a text; empty lines are none. */
    static List<Line> parse(String text) {
        var lines = new ArrayList<Line>();
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        var number = 1;
        var begun = 1;
        for (int at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quoted && letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (letter == '\n' && !quoted) {
                end(lines, fields, field, begun);
                number++;
                begun = number;
            } else if (letter != '\r' || quoted) {
                field.append(letter);
                number += letter == '\n' ? 1 : 0;
            }
        }
        end(lines, fields, field, begun);
        return lines;
    }

    private static void end(List<Line> lines, List<String> fields, StringBuilder field, int begun) {
        if (!fields.isEmpty() || !field.isEmpty()) {
            fields.add(field.toString());
            lines.add(new Line(begun, List.copyOf(fields)));
        }
        fields.clear();
        field.setLength(0);
    }
}
