package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one unit brings for one criterion in one year. Only the part that the criterion's rule reads is looked at.
 *
 * @param target the figure assigned; absent or 0: no target assigned
 * @param previous last year's result of the same indicator
 * @param choices absent: not yet entered; empty: none attained
 */
public record Cell(
        ValueState state,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal previous,
        @Nullable Integer count,
        @Nullable String choice,
        @Nullable List<String> choices,
        @Nullable Boolean pass,
        @Nullable Integer pluses,
        @Nullable Integer minuses,
        @Nullable BigDecimal points) {

    /** Nothing entered, no target known; a cell that is missing means the same. */
    public static final Cell NOT_YET_AVAILABLE = of(ValueState.NOT_YET_AVAILABLE);

    public Cell {
        choices = choices == null ? null : List.copyOf(choices);
    }

    /** A cell without input; of its state only. */
    public static Cell of(ValueState state) {
        return new Cell(state, null, null, null, null, null, null, null, null, null, null);
    }

    /** A result beside its target. */
    public static Cell figure(@Nullable BigDecimal target, @Nullable BigDecimal actual) {
        return figure(ValueState.NUMBER, target, actual, null);
    }

    /** What is known of an indicator; a target stays visible also where no number was reported. */
    public static Cell figure(
            ValueState state, @Nullable BigDecimal target, @Nullable BigDecimal actual, @Nullable BigDecimal previous) {
        return new Cell(state, target, actual, previous, null, null, null, null, null, null, null);
    }

    public static Cell count(int count) {
        return new Cell(ValueState.NUMBER, null, null, null, count, null, null, null, null, null, null);
    }

    public static Cell choice(String option) {
        return new Cell(ValueState.NUMBER, null, null, null, null, option, null, null, null, null, null);
    }

    public static Cell choices(List<String> attained) {
        return new Cell(ValueState.NUMBER, null, null, null, null, null, attained, null, null, null, null);
    }

    public static Cell pass(boolean passed) {
        return new Cell(ValueState.NUMBER, null, null, null, null, null, null, passed, null, null, null);
    }

    public static Cell plusMinus(int pluses, int minuses) {
        return new Cell(ValueState.NUMBER, null, null, null, null, null, null, null, pluses, minuses, null);
    }

    public static Cell points(BigDecimal points) {
        return new Cell(ValueState.NUMBER, null, null, null, null, null, null, null, null, null, points);
    }

    /** The same cell with another result, now a number. */
    public Cell withActual(BigDecimal result) {
        return new Cell(
                ValueState.NUMBER, target, result, previous, count, choice, choices, pass, pluses, minuses, points);
    }
}
