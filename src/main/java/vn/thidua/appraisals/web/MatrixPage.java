package vn.thidua.appraisals.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.appraisals.CellId;
import vn.thidua.dossiers.Stage;
import vn.thidua.scoring.Ledger;
import vn.thidua.units.UnitId;

/**
 * The matrix as a page: for each unit three lines, one a ledger, and a column a criterion.
 *
 * @param due until when the appraisal lasts, where the calendar says so
 * @param settled how many of {@code figures} are appraised
 * @param different how many figures differ between ledgers
 */
record MatrixPage(
        Year year,
        @Nullable LocalDate due,
        int settled,
        int figures,
        int waiting,
        int different,
        MatrixQuery query,
        List<GroupOption> groups,
        List<Column> columns,
        List<Block> blocks,
        @Nullable Panel panel,
        List<Report> reports) {

    /** A group of criteria to choose, with how many of its figures wait. */
    record GroupOption(String code, String name, int waiting, boolean selected) {}

    /** A criterion; its name also in brief. {@code max} reads 60 + 6 where its rule may earn a bonus on top. */
    record Column(String code, String name, String brief, String max) {}

    /** One unit. */
    record Block(UnitId unit, String name, List<Line> lines) {}

    /** One ledger of one unit. The total is in words while figures wait. */
    record Line(Ledger ledger, boolean last, List<Cell> cells, String total) {}

    /**
     * @param href the query that opens the cell; only the last line leads anywhere
     * @param before the points of the ledger before, where this one differs
     */
    record Cell(
            CellId id,
            String text,
            @Nullable String href,
            boolean open,
            boolean waiting,
            @Nullable String before,
            int direction) {

        public boolean isChanged() {
            return before != null;
        }
    }

    /** What can be done about one unit's report as a whole. */
    record Report(
            UnitId unit,
            String name,
            Stage stage,
            boolean reopened,
            int waiting,
            int unchanged,
            boolean mayAccept,
            boolean mayClose,
            boolean mayReopen,
            boolean mayExtend) {}
}
