package vn.thidua.opendata;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comma separated values as spreadsheets and programs both read them: UTF-8 with a byte-order mark, CRLF, quotes where they are
 * needed (RFC 4180), numbers with a decimal point and no grouping. Text that a spreadsheet would take for a formula is given an
 * apostrophe in front, so that it stays text.
 */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String LINE_END = "\r\n";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("(?s).*[\",\\r\\n].*");

    private Csv() {}

    static String of(List<String> columns, List<List<String>> lines) {
        return Stream.concat(Stream.of(columns), lines.stream())
                .map(line -> line.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END));
    }

    private static String cell(String value) {
        var inert = FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches() ? "'" + value : value;
        return NEEDS_QUOTES.matcher(inert).matches() ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
    }
}
