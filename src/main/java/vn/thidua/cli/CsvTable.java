package vn.thidua.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A CSV file with a header row: comma separated, quotes where needed, every row aware of its line. */
record CsvTable(String file, List<Row> rows) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,9}");

    static CsvTable read(Path path, String... columns) {
        var file = path.toString();
        var records = new Records(file, TextFile.read(path)).all();
        if (records.isEmpty()) {
            throw new BadFile(file, "1", "cli.csv.noHeader", String.join(",", columns));
        }
        var header = records.get(0).fields();
        Arrays.stream(columns)
                .filter(Predicate.not(header::contains))
                .findFirst()
                .ifPresent(column -> {
                    throw new BadFile(file, "1", "cli.csv.noColumn", column);
                });
        var rows = new ArrayList<Row>(records.size());
        for (var each : records.subList(1, records.size())) {
            if (each.fields().size() != header.size()) {
                throw new BadFile(
                        file,
                        String.valueOf(each.line()),
                        "cli.csv.fieldCount",
                        each.fields().size(),
                        header.size());
            }
            var values = new HashMap<String, String>();
            for (var index = 0; index < header.size(); index++) {
                values.put(header.get(index), each.fields().get(index));
            }
            rows.add(new Row(file, each.line(), values));
        }
        return new CsvTable(file, rows);
    }

    /** A file that may be missing, and then has no rows. */
    static CsvTable readIfPresent(Path path, String... columns) {
        return Files.exists(path) ? read(path, columns) : new CsvTable(path.toString(), List.of());
    }

    Stream<Row> where(String column, String value) {
        return rows.stream().filter(row -> row.text(column).equals(value));
    }

    /** One line of values by column. */
    record Row(String file, int line, Map<String, String> values) {

        /** The value, empty where nothing is written. */
        String text(String column) {
            return values.getOrDefault(column, "");
        }

        String required(String column) {
            var text = text(column);
            if (text.isEmpty()) {
                throw wrong("cli.csv.empty", column);
            }
            return text;
        }

        BigDecimal decimal(String column) {
            var text = required(column);
            if (!DECIMAL.matcher(text).matches()) {
                throw wrong("cli.csv.notADecimal", column, text);
            }
            return new BigDecimal(text);
        }

        int integer(String column, String text) {
            if (!INTEGER.matcher(text).matches()) {
                throw wrong("cli.csv.notAnInteger", column, text);
            }
            return Integer.parseInt(text);
        }

        <E extends Enum<E>> E constant(String column, Class<E> type) {
            var text = required(column);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(text))
                    .findFirst()
                    .orElseThrow(
                            () -> wrong("cli.csv.notOneOf", column, text, Arrays.toString(type.getEnumConstants())));
        }

        BadFile wrong(String code, Object... arguments) {
            return new BadFile(file, String.valueOf(line), code, arguments);
        }
    }

    /** The fields of one record and the line where it starts. */
    private record Record(int line, List<String> fields) {}

    /** Splits text into records; quotes may hold commas, doubled quotes and line breaks. */
    private static final class Records {

        private final String file;
        private final String text;
        private int position;
        private int line = 1;

        Records(String file, String text) {
            this.file = file;
            this.text = text;
        }

        List<Record> all() {
            var records = new ArrayList<Record>();
            while (position < text.length()) {
                var start = line;
                var fields = fields();
                if (fields.size() > 1 || !fields.get(0).isEmpty()) {
                    records.add(new Record(start, fields));
                }
            }
            return records;
        }

        private List<String> fields() {
            var fields = new ArrayList<String>();
            while (true) {
                fields.add(position < text.length() && text.charAt(position) == '"' ? quoted() : plain());
                if (position >= text.length() || endOfLine()) {
                    return fields;
                }
                position++;
            }
        }

        private String plain() {
            var start = position;
            while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
                position++;
            }
            return text.substring(start, position);
        }

        private String quoted() {
            var opened = line;
            var value = new StringBuilder();
            position++;
            while (position < text.length()) {
                var next = text.charAt(position++);
                if (next == '"' && position < text.length() && text.charAt(position) == '"') {
                    value.append('"');
                    position++;
                } else if (next == '"') {
                    if (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
                        throw afterQuote(opened);
                    }
                    return value.toString();
                } else {
                    line += next == '\n' ? 1 : 0;
                    value.append(next);
                }
            }
            throw new BadFile(file, String.valueOf(opened), "cli.csv.openQuote");
        }

        /** Where the quote spans lines, the first of them is the one to look at: most likely a single quote was typed there. */
        private BadFile afterQuote(int opened) {
            return opened == line
                    ? new BadFile(file, String.valueOf(line), "cli.csv.afterQuote")
                    : new BadFile(file, String.valueOf(opened), "cli.csv.quoteRunsOn", String.valueOf(line));
        }

        /** Steps over a line end if there is one here. */
        private boolean endOfLine() {
            if (text.startsWith("\r\n", position)) {
                position += 2;
            } else if (text.charAt(position) == '\n' || text.charAt(position) == '\r') {
                position++;
            } else {
                return false;
            }
            line++;
            return true;
        }
    }
}
