package vn.thidua.journal.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.journal.JournalEntry;

/**
 * Rows of the journal as CSV (RFC 4180) that a spreadsheet opens rightly: with a byte order mark, and with an apostrophe
 * before what a spreadsheet would take for a formula.
 */
class JournalCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private final BufferedWriter out;

    JournalCsv(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    void begin() throws IOException {
        out.write(BYTE_ORDER_MARK);
        line(List.of("position", "at", "event", "actor", "subject", "details", "previous_hash", "hash"));
    }

    void write(JournalEntry entry) {
        try {
            line(List.of(
                    Long.toString(entry.position()),
                    entry.at().toString(),
                    entry.event(),
                    entry.actor(),
                    entry.subject(),
                    details(entry),
                    entry.previousHash(),
                    entry.hash()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void end() throws IOException {
        out.flush();
    }

    private static String details(JournalEntry entry) {
        return new TreeMap<>(entry.details())
                .entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining("; "));
    }

    private void line(List<String> cells) throws IOException {
        out.write(cells.stream().map(JournalCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
