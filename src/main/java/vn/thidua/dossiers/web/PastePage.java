package vn.thidua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted block would change, cell by cell, before anything is saved.
 *
 * @param start the key of the cell pasted into
 * @param columns of the block to choose from, each with its first texts
 * @param beyond lines that found no row
 */
record PastePage(
        GridPage grid,
        String start,
        String text,
        List<String> columns,
        int column,
        boolean byName,
        boolean skipsBlanks,
        List<Line> lines,
        List<String> beyond) {

    /** What pasting does to a cell. */
    enum Effect {
        CHANGED,
        SAME,
        AMBIGUOUS,
        REFUSED,
        KEPT;

        public boolean isTaken() {
            return this == CHANGED || this == AMBIGUOUS;
        }
    }

    /**
     * One cell.
     *
     * @param before what stands there, in words
     * @param after what would stand there, in words; empty where that is not known
     * @param message why the text is not taken, or what is asked about it
     * @param fields what the form sends along for the cell
     */
    record Line(
            String key,
            String number,
            String name,
            String text,
            String before,
            String after,
            Effect effect,
            @Nullable String message,
            List<GridRow.Choice> candidates,
            List<Field> fields) {}

    /** A hidden field. */
    record Field(String name, String value) {}

    public long count(Effect effect) {
        return lines.stream().filter(line -> line.effect() == effect).count();
    }

    public boolean isTaken() {
        return lines.stream().anyMatch(line -> line.effect().isTaken());
    }
}
