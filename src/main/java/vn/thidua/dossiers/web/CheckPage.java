package vn.thidua.dossiers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Opening;
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
        var opening = grid.dossier().opening();
        var reopened = opening != null && opening.cause() == Opening.Cause.REOPENED;
        return !unproved.isEmpty() && maySubmit() && !reopened;
    }

    public boolean maySubmit() {
        return Stream.of(Step.SUBMIT, Step.RESUBMIT, Step.PRESENT).anyMatch(grid.dossier()::awaits) || maySign();
    }

    /** Whether the reader is the unit's head, and the report on the head's desk. */
    public boolean maySign() {
        return grid.dossier().awaits(Step.SIGN) || grid.dossier().awaits(Step.SIGN_AGAIN);
    }

    public boolean mayTakeBack() {
        return grid.dossier().awaits(Step.TAKE_BACK);
    }

    /** The message that names the act. */
    public String act() {
        if (maySign()) {
            return "dossiers.submit.sign";
        }
        return grid.dossier().awaits(Step.PRESENT) ? "dossiers.submit.present" : "dossiers.submit";
    }

    public boolean isDraft() {
        return grid.dossier().stage() == Stage.DRAFT;
    }
}
