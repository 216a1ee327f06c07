package vn.thidua.dossiers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Step;

/**
 * The last look at a report: what stands in the way, what changed since it was handed in, and what will be handed in.
 *
 * @param problems what has to be mended first, by key of the entry, in the order of the grid
 * @param unproved figures without the proof that the scorecard wants
 * @param due the last day for changes: of the return or reopening, else of the self-score; absent where there is none
 * @param daysLeft negative once it is over
 */
record CheckPage(
        GridPage grid,
        Map<String, Problem> problems,
        List<Change> changes,
        List<Unproved> unproved,
        @Nullable LocalDate due,
        long daysLeft) {

    /** A cell to mend: its row's number and name, and what to do. */
    record Problem(String key, String task, String error) {}

    /** A figure that differs from the one handed in last. */
    record Change(String number, String name, String before, String now, String points, String note) {}

    /** A figure without proof: its key, its row's number and name, and what the scorecard wants to see. */
    record Unproved(String key, String number, String name, String wanted) {}

    /** Whether the explanation is due: a report that was reopened had been judged with the proof it has. */
    public boolean needsExplanation() {
        return !unproved.isEmpty() && grid.dossier().awaits(Step.SUBMIT);
    }

    public boolean maySubmit() {
        return grid.dossier().awaits(Step.SUBMIT) || grid.dossier().awaits(Step.RESUBMIT);
    }

    public boolean isDraft() {
        return grid.dossier().stage() == Stage.DRAFT;
    }
}
