package vn.thidua.dossiers.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierView;

/**
 * The entry grid of one unit's report.
 *
 * @param total the unit's own provisional points: base, bonus and penalty kept apart
 * @param open whether there is any cell to type into
 */
record GridPage(
        String unit,
        String cluster,
        int year,
        String path,
        DossierView dossier,
        List<Group> groups,
        String total,
        Tally tally,
        boolean open) {

    /** A group of the scorecard with its criteria. */
    record Group(String code, String name, String max, List<GridRow> rows) {}

    /** How many entries are in which state. */
    record Tally(int answered, int asked, int toChoose, int errors, int unexplained) {

        public int missing() {
            return asked - answered;
        }
    }

    public Stream<GridRow> rows() {
        return groups.stream().flatMap(group -> group.rows().stream());
    }

    /** The rows in trouble, in the order of the grid, for the summary on top. */
    public List<GridRow> troubled() {
        return rows().filter(row -> row.trouble() != null && row.input() != null)
                .toList();
    }

    @Nullable
    GridRow row(String key) {
        return rows().filter(row -> key.equals(row.key())).findFirst().orElse(null);
    }
}
