package vn.thidua.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one unit brings to one leaf criterion: its cell, and the rule that applies to it under its facts.
 *
 * @param rule the branch taken where the criterion's rule is conditional
 */
record Entry(
        String unit,
        Criterion criterion,
        Rule rule,
        Cell cell,
        Direction direction,
        Year year,
        Map<String, String> facts,
        @Nullable Instant submittedAt) {

    static Entry of(ClusterYear input, String unit, UnitYear unitYear, Criterion leaf, Rule rule, Direction direction) {
        return new Entry(
                unit,
                leaf,
                rule.under(unitYear.facts()),
                unitYear.cell(leaf.code()),
                direction,
                input.year(),
                unitYear.facts(),
                unitYear.submittedAt());
    }

    BigDecimal max() {
        return criterion.maxPoints();
    }

    boolean lowerIsBetter() {
        return direction == Direction.LOWER_BETTER;
    }

    BigDecimal actual() {
        return Objects.requireNonNull(cell.actual(), "no result was reported");
    }

    BigDecimal target() {
        return Objects.requireNonNull(cell.target(), "no target was assigned");
    }

    BigDecimal previous() {
        return Objects.requireNonNull(cell.previous(), "no result of last year is known");
    }

    int count() {
        return Objects.requireNonNull(cell.count(), "no number of occurrences was entered");
    }

    boolean hasTarget() {
        return isDivisor(cell.target());
    }

    boolean hasPrevious() {
        return isDivisor(cell.previous());
    }

    /** The rate by the criterion's own mode; asked only where there is a target and a result. */
    CompletionRate rate() {
        return CompletionRate.of(direction, criterion.lowerBetterMode(), actual(), target());
    }

    /** The rate against last year's result. */
    CompletionRate rateOnPrevious() {
        return CompletionRate.of(direction, criterion.lowerBetterMode(), actual(), previous());
    }

    /** The rate for display and tie-breaking: wherever a number and a target exist, whatever the rule reads. */
    @Nullable
    CompletionRate knownRate() {
        return cell.state() == ValueState.NUMBER && cell.actual() != null && hasTarget() ? rate() : null;
    }

    private static boolean isDivisor(@Nullable BigDecimal value) {
        return value != null && value.signum() != 0;
    }
}
