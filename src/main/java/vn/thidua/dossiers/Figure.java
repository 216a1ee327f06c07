package vn.thidua.dossiers;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.ValueState;

/**
 * What stands in a cell of one ledger: a figure, or the reason in one word why there is none. The text is machine
 * format: {@code 54.2}, a count, option codes joined by {@code ;} or {@code NONE}, {@code PASS} or {@code FAIL}, or
 * pluses and minuses as {@code 2;1}. Digits stay as they were typed: 58.30 is not 58.3.
 */
@Embeddable
public record Figure(
        @Enumerated(EnumType.STRING) ValueState state,
        @Nullable String text) {

    public Figure {
        if ((state == ValueState.NUMBER) != (text != null && !text.isBlank())) {
            throw new RuleViolation("dossiers.figure.incomplete", state);
        }
    }

    public static Figure of(String text) {
        return new Figure(ValueState.NUMBER, text);
    }

    public static Figure none(ValueState state) {
        return new Figure(state, null);
    }

    /** The figure that a row of the database holds, if any. */
    static @Nullable Figure ofNullable(@Nullable String state, @Nullable String text) {
        return state == null ? null : new Figure(ValueState.valueOf(state), text);
    }

    public boolean isNumber() {
        return state == ValueState.NUMBER;
    }

    /** The text of a figure that is a number. */
    public String requireText() {
        if (text == null) {
            throw new IllegalStateException("no text: " + state);
        }
        return text;
    }

    @Override
    public String toString() {
        return text == null ? state.name() : text;
    }
}
