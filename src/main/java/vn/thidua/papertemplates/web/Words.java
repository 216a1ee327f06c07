package vn.thidua.papertemplates.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.papertemplates.Vocabulary;
import vn.thidua.papertemplates.Vocabulary.Many;
import vn.thidua.papertemplates.Vocabulary.One;

/** The names of a vocabulary line by line, each with its example and the lists that it stands in. */
final class Words {

    private Words() {}

    /**
     * A name.
     *
     * @param within the lists around it, outermost first; empty for a name that stands anywhere
     * @param example nothing for a list
     */
    record Line(String name, String within, @Nullable String example) {

        public String tag() {
            return example == null ? "{{#" + name + "}} … {{/" + name + "}}" : "{{" + name + "}}";
        }
    }

    static List<Line> of(Vocabulary vocabulary) {
        var lines = new ArrayList<Line>();
        add(lines, vocabulary, "");
        return lines;
    }

    private static void add(List<Line> lines, Vocabulary vocabulary, String within) {
        vocabulary.words().forEach((name, word) -> {
            if (word instanceof One one) {
                lines.add(new Line(name, within, one.example()));
            } else if (word instanceof Many many) {
                lines.add(new Line(name, within, null));
                add(lines, many.each(), within.isEmpty() ? name : within + " › " + name);
            }
        });
    }
}
