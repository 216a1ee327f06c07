package vn.thidua.dossiers.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierView;

/**
 * The entry grid of one unit's report.
 *
 * @param total the unit's own provisional points: base, bonus and penalty kept apart
 * @param sums how the points of the criteria add up to the groups, and the groups to the total
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
        List<Sum> sums,
        Tally tally,
        boolean open) {

    /** A group of the scorecard with its criteria. */
    record Group(String code, String name, String max, List<GridRow> rows) {}

    /** What is added up, and the addition line by line with each limit that takes hold of it. */
    record Sum(String name, List<String> lines) {}

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
