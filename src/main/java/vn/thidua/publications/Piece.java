package vn.thidua.publications;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of running text; with an anchor it is a figure, and leads to the cell of the table that it comes from.
 *
 * @param anchor the {@code id} of that cell on the page of the year
 */
public record Piece(String text, @Nullable String anchor) {

    public static Piece text(String text) {
        return new Piece(text, null);
    }

    public static Piece figure(String text, String anchor) {
        return new Piece(text, anchor);
    }
}
