package vn.thidua.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/**
 * A block of cells as Excel and LibreOffice put it on the clipboard: a line a row, a tab between columns, and quotation marks
 * around a cell with a tab, a line break or a quotation mark in it.
 */
record PastedBlock(List<List<String>> rows) {

    static final int MOST_ROWS = 1000;
    static final int MOST_COLUMNS = 60;
    private static final int LONGEST = 200_000;

    PastedBlock {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Rows that are empty at the end are none: a spreadsheet ends every block with a line break. */
    static PastedBlock of(String text) {
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new RuleViolation("dossiers.paste.tooLarge", MOST_ROWS, MOST_COLUMNS);
        }
        var rows = new Reader(text.replace("\r\n", "\n").replace('\r', '\n')).rows();
        while (!rows.isEmpty() && rows.get(rows.size() - 1).stream().allMatch(String::isBlank)) {
            rows.remove(rows.size() - 1);
        }
        if (rows.size() > MOST_ROWS || rows.stream().anyMatch(row -> row.size() > MOST_COLUMNS)) {
            throw new RuleViolation("dossiers.paste.tooLarge", MOST_ROWS, MOST_COLUMNS);
        }
        return new PastedBlock(rows);
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** What stands in a cell; nothing beyond the end of a short row. */
    String cell(int row, int column) {
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<List<String>> rows() {
            var rows = new ArrayList<List<String>>();
            var row = new ArrayList<String>();
            while (at <= text.length()) {
                row.add(cell());
                var end = at < text.length() ? text.charAt(at) : '\n';
                at++;
                if (end == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
            return rows;
        }

        /** Up to the next tab or line break; a quotation mark that is never closed is a mere character. */
        private String cell() {
            if (at < text.length() && text.charAt(at) == '"') {
                var quoted = quoted();
                if (quoted != null) {
                    return quoted;
                }
            }
            var from = at;
            while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
                at++;
            }
            return text.substring(from, at);
        }

        private @Nullable String quoted() {
            var cell = new StringBuilder();
            for (var here = at + 1; here < text.length(); here++) {
                if (text.charAt(here) != '"') {
                    cell.append(text.charAt(here));
                } else if (here + 1 < text.length() && text.charAt(here + 1) == '"') {
                    cell.append('"');
                    here++;
                } else if (here + 1 == text.length() || "\t\n".indexOf(text.charAt(here + 1)) >= 0) {
                    at = here + 1;
                    return cell.toString();
                } else {
                    return null;
                }
            }
            return null;
        }
    }
}
