package vn.thidua.scoring;

import vn.thidua.rules.InputKind;

/**
 * Whether an entry can be scored by its rule, and if not, why not: first the state of the cell, then whether the rule finds what it
 * reads, then whether it has something to divide by.
 */
enum Standing {
    SCORED(StepKind.FIGURE),
    NOT_YET_AVAILABLE(StepKind.NOT_YET_AVAILABLE),
    NOT_APPLICABLE(StepKind.NOT_APPLICABLE),
    NOTHING_AROSE(StepKind.NOTHING_AROSE),
    NO_TARGET(StepKind.NO_TARGET),
    NO_PREVIOUS(StepKind.NO_PREVIOUS);

    private final StepKind reason;

    Standing(StepKind reason) {
        this.reason = reason;
    }

    /** The step that tells why the rule was not used. */
    StepKind reason() {
        return reason;
    }

    /** A number is there, only nothing to hold it against: such units are compared among themselves. */
    boolean lacksOnlyADivisor() {
        return this == NO_TARGET || this == NO_PREVIOUS;
    }

    static Standing of(Entry entry) {
        var input = entry.rule().inputs().iterator().next();
        return switch (entry.cell().state()) {
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case NOTHING_AROSE -> NOTHING_AROSE;
            case NOT_YET_AVAILABLE -> input == InputKind.SUBMISSION ? ofSubmission(entry) : NOT_YET_AVAILABLE;
            case NUMBER -> isEntered(entry, input) ? ofDivisor(entry, input) : NOT_YET_AVAILABLE;
        };
    }

    private static Standing ofSubmission(Entry entry) {
        return entry.submittedAt() == null ? NOT_YET_AVAILABLE : SCORED;
    }

    private static Standing ofDivisor(Entry entry, InputKind input) {
        if (!entry.rule().dividesByTarget()) {
            return SCORED;
        }
        if (input == InputKind.FIGURE_AND_PREVIOUS) {
            return entry.hasPrevious() ? SCORED : NO_PREVIOUS;
        }
        return entry.hasTarget() ? SCORED : NO_TARGET;
    }

    private static boolean isEntered(Entry entry, InputKind input) {
        var cell = entry.cell();
        return switch (input) {
            case FIGURE, FIGURE_AND_PREVIOUS -> cell.actual() != null;
            case COUNT -> cell.count() != null;
            case CHOICE -> cell.choice() != null;
            case CHOICES -> cell.choices() != null;
            case PASS -> cell.pass() != null;
            case PLUS_MINUS -> cell.pluses() != null && cell.minuses() != null;
            case POINTS -> cell.points() != null;
            case SUBMISSION -> entry.submittedAt() != null;
        };
    }
}
