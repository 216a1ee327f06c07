package vn.thidua.dossiers.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.SaveOutcome;

/** One cell that was to be saved: what was typed, what it read as, and, if it got that far, how saving it ended. */
record Attempt(
        TypedCell typed, CellReading reading, @Nullable SaveOutcome outcome) {

    Attempt ended(SaveOutcome how) {
        return new Attempt(typed, reading, how);
    }

    boolean isSaved() {
        return outcome != null && outcome.result() == SaveOutcome.Result.SAVED;
    }

    boolean isConflict() {
        return outcome != null && outcome.result() == SaveOutcome.Result.CONFLICT;
    }
}
