package vn.thidua.scorecardeditor.web;

import java.util.Arrays;
import java.util.List;

/**
 * One parameter of a rule as it is typed.
 *
 * @param options the codes to choose from, for {@link Input#OPTION}
 */
record RuleField(String name, Input input, boolean required, List<String> options) {

    /** What is typed. */
    enum Input {
        POINTS,
        SIGNED_POINTS,
        /** Typed as a percentage, kept as a fraction. */
        PERCENT,
        SIGNED_PERCENT,
        /** In the indicator's own unit, or a factor without one. */
        AMOUNT,
        WHOLE,
        /** Day and month, with or without a year. */
        DAY,
        TEXT,
        FLAG,
        OPTION;

        boolean isPercent() {
            return this == PERCENT || this == SIGNED_PERCENT;
        }

        boolean isPoints() {
            return this == POINTS || this == SIGNED_POINTS;
        }

        boolean isSigned() {
            return this == SIGNED_POINTS || this == SIGNED_PERCENT;
        }
    }

    static RuleField required(String name, Input input) {
        return new RuleField(name, input, true, List.of());
    }

    static RuleField optional(String name, Input input) {
        return new RuleField(name, input, false, List.of());
    }

    static RuleField option(String name, Enum<?>... options) {
        return new RuleField(
                name, Input.OPTION, true, Arrays.stream(options).map(Enum::name).toList());
    }
}
