package vn.thidua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.ValueStatus;
import vn.thidua.rules.InputKind;

/**
 * The control of one entry of the grid.
 *
 * @param texts what stands in its text fields: one, or two for pluses and minuses
 * @param state the state that is selected; {@code NUMBER} for a figure
 * @param options of a choice, in the order of the scorecard
 * @param echo what the portal understood, with its unit, where that differs from what was typed
 * @param seen the version shown
 * @param was the claim shown
 * @param noteOpen whether the note and what goes with it is unfolded
 */
record GridInput(
        String key,
        InputKind kind,
        List<String> texts,
        String state,
        List<Option> options,
        String unitOfMeasure,
        @Nullable String echo,
        long seen,
        String was,
        String note,
        String status,
        String qualifier,
        boolean noteOpen,
        boolean invalid) {

    /** One option of a choice. */
    record Option(String value, String label, boolean selected) {}

    public boolean isText() {
        return kind == InputKind.FIGURE || kind == InputKind.COUNT || kind == InputKind.POINTS;
    }

    public boolean isIndicator() {
        return kind == InputKind.FIGURE;
    }

    public boolean isList() {
        return kind == InputKind.CHOICE || kind == InputKind.PASS;
    }

    public boolean isChecklist() {
        return kind == InputKind.CHOICES;
    }

    public boolean isPlusMinus() {
        return kind == InputKind.PLUS_MINUS;
    }

    /** Whether the figure is not final yet. */
    public boolean isEstimate() {
        return status.equals(ValueStatus.ESTIMATE.name());
    }

    /** Whether a figure is given, and no reason in its place. */
    public boolean isWithFigure() {
        return state.equals("NUMBER");
    }

    public boolean lacksFigure() {
        return state.equals("NOT_YET_AVAILABLE");
    }

    public boolean hasNote() {
        return !note.isEmpty();
    }
}
