package vn.thidua.scoring;

import static vn.thidua.scoring.Arguments.count;
import static vn.thidua.scoring.Arguments.points;

import java.math.BigDecimal;
import java.util.Objects;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Rule;

/** Rules that count occurrences. */
final class CountScoring {

    private CountScoring() {}

    static Outcome perOccurrence(Rule.PerOccurrence rule, Entry entry) {
        var earned = rule.pointsEach().multiply(BigDecimal.valueOf(entry.count()));
        var outcome = Outcome.points(
                earned,
                Step.of(StepKind.OCCURRENCES, count(entry.count())),
                Step.of(StepKind.EARNED_EACH, points(rule.pointsEach()), count(entry.count()), points(earned)));
        return rule.cap() == null ? outcome : cappedAt(rule.cap(), outcome);
    }

    static Outcome deductPerOccurrence(Rule.DeductPerOccurrence rule, Entry entry) {
        var left = entry.max().subtract(rule.pointsEach().multiply(BigDecimal.valueOf(entry.count())));
        var outcome = Outcome.points(
                left.max(rule.floor()),
                Step.of(StepKind.OCCURRENCES, count(entry.count())),
                Step.of(
                        StepKind.DEDUCTED_EACH,
                        points(entry.max()),
                        points(rule.pointsEach()),
                        count(entry.count()),
                        points(left.max(rule.floor()))));
        return left.compareTo(rule.floor()) < 0
                ? outcome.then(Step.of(StepKind.FLOOR_REACHED, points(rule.floor())))
                : outcome;
    }

    static Outcome bonusPenalty(Rule.BonusPenalty rule, Entry entry) {
        var pluses = Objects.requireNonNull(entry.cell().pluses());
        var minuses = Objects.requireNonNull(entry.cell().minuses());
        var balance = rule.plusEach()
                .multiply(BigDecimal.valueOf(pluses))
                .subtract(rule.minusEach().multiply(BigDecimal.valueOf(minuses)));
        var limited = balance.max(rule.min()).min(rule.max());
        var told = Outcome.nothing(Step.of(
                StepKind.PLUSES_AND_MINUSES,
                count(pluses),
                points(rule.plusEach()),
                count(minuses),
                points(rule.minusEach()),
                points(balance)));
        var outcome = limited.signum() >= 0
                ? told.withBonus(Fraction.of(limited))
                : told.withPenalty(Fraction.of(limited.negate()));
        if (limited.compareTo(balance) == 0) {
            return outcome;
        }
        var limit = limited.compareTo(balance) > 0 ? StepKind.BALANCE_AT_LEAST : StepKind.BALANCE_AT_MOST;
        return outcome.then(Step.of(limit, points(limited)));
    }

    static Outcome knockout(Entry entry) {
        return entry.count() > 0
                ? Outcome.nothing(Step.of(StepKind.KNOCKED_OUT, count(entry.count())))
                        .knockingOut()
                : Outcome.nothing(Step.of(StepKind.NOT_KNOCKED_OUT));
    }

    static Outcome cappedAt(BigDecimal cap, Outcome outcome) {
        var most = Fraction.of(cap);
        return outcome.points().compareTo(most) > 0
                ? outcome.limitedTo(most).then(Step.of(StepKind.CAP_REACHED, points(cap)))
                : outcome;
    }
}
