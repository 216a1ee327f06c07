package vn.thidua.scorecardeditor.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.kernel.NotFound;

/**
 * A button beside a list of a form: one line more, one less, one up or down. It posts the form back, so that it works without
 * JavaScript and nothing typed is lost. Written as {@code ADD rule.rows 0}, it binds from a {@link RequestParam}.
 *
 * @param list the path of the list within the form
 */
record RowAction(Verb verb, String list, int index) {

    private static final Pattern TEXT = Pattern.compile("(ADD|REMOVE|UP|DOWN) ([a-zA-Z0-9.\\[\\]]{1,80}) ([0-9]{1,3})");
    private static final int MOST_LINES = 100;

    enum Verb {
        ADD,
        REMOVE,
        UP,
        DOWN
    }

    static RowAction parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new NotFound(text);
        }
        return new RowAction(Verb.valueOf(parts.group(1)), parts.group(2), Integer.parseInt(parts.group(3)));
    }

    RowAction below(String prefix) {
        return new RowAction(verb, list.substring(prefix.length()), index);
    }

    <T> List<T> apply(List<T> lines, T blank) {
        var changed = new ArrayList<>(lines);
        switch (verb) {
            case ADD -> {
                if (changed.size() < MOST_LINES) {
                    changed.add(blank);
                }
            }
            case REMOVE -> {
                if (index < changed.size()) {
                    changed.remove(index);
                }
            }
            case UP -> swap(changed, index, index - 1);
            case DOWN -> swap(changed, index, index + 1);
        }
        return List.copyOf(changed);
    }

    private static void swap(List<?> lines, int one, int other) {
        if (other >= 0 && one < lines.size() && other < lines.size()) {
            Collections.swap(lines, one, other);
        }
    }
}
