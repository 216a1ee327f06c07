package vn.thidua.exchange;

import java.text.Normalizer;

/**
 * What stands in one cell of a spreadsheet: of a formula, the value that was last computed. Numbers are plain decimals
 * ({@code 1284.6}).
 */
record RawCell(Kind kind, String text) {

    /** What the text of a cell is. */
    enum Kind {
        NUMBER,
        TEXT,
        /** A day as officials write it, {@code 29/12/2023}, with the time of day where there is one. */
        DATE,
        /** An error such as {@code #REF!}, or a truth value, which answers no question. */
        UNUSABLE
    }

    static final RawCell EMPTY = new RawCell(Kind.TEXT, "");

    RawCell {
        text = kind == Kind.TEXT
                ? Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
                        .strip()
                : text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
