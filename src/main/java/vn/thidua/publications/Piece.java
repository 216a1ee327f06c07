package vn.thidua.publications;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of running text; with an anchor it is a figure, and leads to the cell of the table that it comes from.
 *
 * @param anchor the {@code id} of that cell
 * @param page the public address of the page that the cell stands on, if that is not the page of the year itself
 */
public record Piece(
        String text,
        @Nullable String anchor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String page) {

    public static Piece text(String text) {
        return new Piece(text, null, null);
    }

    public static Piece figure(String text, String anchor) {
        return new Piece(text, anchor, null);
    }

    /** A figure of another page, such as the place of last year. */
    static Piece figure(String text, String anchor, String page) {
        return new Piece(text, anchor, page);
    }
}
