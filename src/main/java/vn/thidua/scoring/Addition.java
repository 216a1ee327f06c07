package vn.thidua.scoring;

import static vn.thidua.scoring.Arguments.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.GroupKind;

/**
 * Adds up the parts of a criterion, a group or a unit, ledger by ledger, and tells each sum and what each limit changes of it, so
 * that a reader can follow the points from the leaves to the total.
 */
final class Addition {

    private final List<Step> steps = new ArrayList<>();
    private Ledgers ledgers = Ledgers.NONE;

    /** Adds the parts; the ledger of the own kind is told also where nothing stands in it. */
    Addition(GroupKind own, List<Ledgers> parts) {
        for (var part : parts) {
            ledgers = ledgers.plus(part);
        }
        for (var kind : GroupKind.values()) {
            var amounts = amounts(kind, parts);
            if (kind == own || !amounts.isEmpty()) {
                steps.add(Step.of(sumOf(kind), points(ledgers.of(kind)), new Argument.Sum(amounts)));
            }
        }
    }

    private static List<BigDecimal> amounts(GroupKind kind, List<Ledgers> parts) {
        var amounts = new ArrayList<BigDecimal>(parts.size());
        for (var part : parts) {
            var amount = part.of(kind);
            if (amount.signum() != 0) {
                amounts.add(amount);
            }
        }
        return amounts;
    }

    private static StepKind sumOf(GroupKind kind) {
        return switch (kind) {
            case BASE -> StepKind.SUM_OF_BASE;
            case BONUS -> StepKind.SUM_OF_BONUS;
            case PENALTY -> StepKind.SUM_OF_PENALTY;
        };
    }

    /** Limits the ledger of this kind; the limit is told where it takes hold. */
    Addition limited(StepKind told, GroupKind kind, @Nullable BigDecimal most) {
        var limited = ledgers.capped(kind, most);
        if (most != null && !limited.equals(ledgers)) {
            steps.add(limit(told, most, ledgers.of(kind), limited.of(kind)));
        }
        ledgers = limited;
        return this;
    }

    /** Takes base and bonus away. */
    Addition voided() {
        var left = ledgers.voided();
        var taken = ledgers.sum().subtract(left.sum());
        steps.add(Step.of(StepKind.VOIDED, points(taken)).changing(taken.negate()));
        ledgers = left;
        return this;
    }

    Ledgers ledgers() {
        return ledgers;
    }

    List<Step> steps() {
        return steps;
    }

    /** A limit that took hold: the limit, what stood before, how much it changed, what is left. */
    static Step limit(StepKind told, BigDecimal limit, BigDecimal before, BigDecimal after) {
        var change = after.subtract(before);
        return Step.of(told, points(limit), points(before), points(change.abs()), points(after))
                .changing(change);
    }

    /** Which limit holds the points of a criterion or a group at its maximum. */
    static StepKind maximumOf(GroupKind kind) {
        return kind == GroupKind.PENALTY ? StepKind.PENALTY_CAPPED : StepKind.CAPPED_AT_MAX;
    }
}
