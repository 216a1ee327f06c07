package vn.thidua.scorecardeditor.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of a rule's list as it is typed: a band, an option, an achievement, or the points of a place. */
record RuleRow(
        @Nullable String bound,
        @Nullable String code,
        @Nullable String label,
        @Nullable String points,
        @Nullable Boolean voids) {

    static final RuleRow BLANK = new RuleRow("", "", "", "", false);

    RuleRow {
        bound = Objects.requireNonNullElse(bound, "");
        code = Objects.requireNonNullElse(code, "");
        label = Objects.requireNonNullElse(label, "");
        points = Objects.requireNonNullElse(points, "");
        voids = Objects.requireNonNullElse(voids, false);
    }

    /** A line that a page shows before anybody has typed in it. */
    RuleRow() {
        this("", "", "", "", false);
    }

    /** Nothing was typed, so the line does not count. */
    boolean isBlank() {
        return text(bound).isBlank()
                && text(code).isBlank()
                && text(label).isBlank()
                && text(points).isBlank();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
