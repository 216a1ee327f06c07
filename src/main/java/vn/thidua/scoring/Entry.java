package vn.thidua.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.Direction;
import vn.thidua.rules.Rule;

/** What one unit brings to one leaf criterion: its cell, and the rule that applies to it under its facts. */
final class Entry {

    private final String unit;
    private final Criterion criterion;
    private final Rule rule;
    private final Cell cell;
    private final Direction direction;
    private final Year year;
    private final Map<String, String> facts;
    private final @Nullable Instant submittedAt;
    private @Nullable CompletionRate rate;

    private Entry(
            String unit,
            Criterion criterion,
            Rule rule,
            Cell cell,
            Direction direction,
            Year year,
            Map<String, String> facts,
            @Nullable Instant submittedAt) {
        this.unit = unit;
        this.criterion = criterion;
        this.rule = rule;
        this.cell = cell;
        this.direction = direction;
        this.year = year;
        this.facts = facts;
        this.submittedAt = submittedAt;
    }

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

    String unit() {
        return unit;
    }

    Criterion criterion() {
        return criterion;
    }

    /** The rule that applies: the branch taken where the criterion's own is conditional. */
    Rule rule() {
        return rule;
    }

    Cell cell() {
        return cell;
    }

    Year year() {
        return year;
    }

    Map<String, String> facts() {
        return facts;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
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

    /** The rate by the criterion's own mode, divided once; asked only where there is a target and a result. */
    CompletionRate rate() {
        var known = rate;
        if (known == null) {
            known = CompletionRate.of(direction, criterion.lowerBetterMode(), actual(), target());
            rate = known;
        }
        return known;
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
