package vn.thidua.dossiers.web;

import org.jspecify.annotations.Nullable;

/** A block that was copied from a spreadsheet, and how it is to be laid into the grid. */
record PasteForm(String start, String text, int column, boolean skipsBlanks) {

    /** What the browser sent: {@code column} counts from 1 as people do, and is absent until one is chosen. */
    static PasteForm of(String start, String text, @Nullable Integer column, boolean skipsBlanks) {
        return new PasteForm(start, text, column == null ? -1 : column - 1, skipsBlanks);
    }
}
