package vn.thidua.scoring;

import static vn.thidua.scoring.Arguments.amount;
import static vn.thidua.scoring.Arguments.count;
import static vn.thidua.scoring.Arguments.number;
import static vn.thidua.scoring.Arguments.points;
import static vn.thidua.scoring.Arguments.rate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.Rule;

/** Rules that read a unit's own figure, against its target, against last year, or by itself. */
final class FigureScoring {

    private FigureScoring() {}

    static Outcome band(Rule.Band rule, Entry entry) {
        return switch (rule.input()) {
            case RATE ->
                bandOn(entry.rate(), rule.bound(), rule.bands(), Arguments::rate)
                        .after(completion(entry));
            case VALUE ->
                bandOn(exactly(entry.actual()), rule.bound(), rule.bands(), Arguments::amount)
                        .after(Step.of(StepKind.FIGURE, amount(entry.actual())));
            case COUNT ->
                bandOn(
                                exactly(BigDecimal.valueOf(entry.count())),
                                rule.bound(),
                                rule.bands(),
                                bound -> number(Fraction.of(bound)))
                        .after(Step.of(StepKind.OCCURRENCES, count(entry.count())));
        };
    }

    static Outcome proportional(Rule.Proportional rule, Entry entry) {
        return proportionOf(entry, entry.rate(), rule.floorRate(), rule.fullRate())
                .after(completion(entry));
    }

    static Outcome growth(Rule.Growth rule, Entry entry) {
        var growth = entry.rateOnPrevious().excess();
        var outcome = rule.bands().isEmpty()
                ? proportionOf(
                        entry,
                        growth,
                        Objects.requireNonNullElse(rule.floorRate(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(rule.fullRate(), BigDecimal.ONE))
                : bandOn(growth, Rule.BandBound.FROM, rule.bands(), Arguments::rate);
        return outcome.after(growthStep(entry, growth));
    }

    static Outcome shortfallExcess(Rule.ShortfallExcess rule, Entry entry) {
        var r = entry.rate();
        if (r.compareTo(Fraction.of(rule.zeroBelow())) < 0) {
            return Outcome.nothing(completion(entry), Step.of(StepKind.SHORTFALL_ZERO, rate(rule.zeroBelow())));
        }
        if (r.compareTo(Fraction.ONE) < 0) {
            return shortfall(rule, entry, Fraction.ONE.minus(r.bounded())).after(completion(entry));
        }
        var met = Outcome.points(entry.max(), completion(entry), Step.of(StepKind.TARGET_MET, points(entry.max())));
        return withExcess(rule, entry, r.excess(), met);
    }

    static Outcome stepIncrement(Rule.StepIncrement rule, Entry entry) {
        var figure = Step.of(StepKind.FIGURE, amount(entry.actual()));
        var from = rule.baseValue().multiply(rule.coefficient());
        if (entry.actual().compareTo(from) < 0) {
            return Outcome.points(
                    rule.belowPoints(),
                    figure,
                    Step.of(
                            StepKind.BELOW_BASE_VALUE,
                            amount(entry.actual()),
                            amount(from),
                            points(rule.belowPoints())));
        }
        var steps = Fraction.of(entry.actual().subtract(from), rule.step().multiply(rule.coefficient()))
                .floor();
        var earned = rule.basePoints().add(rule.pointsPerStep().multiply(new BigDecimal(steps)));
        var outcome = Outcome.points(
                earned,
                figure,
                Step.of(
                        StepKind.INCREMENTS,
                        points(rule.basePoints()),
                        count(steps.longValueExact()),
                        points(rule.pointsPerStep()),
                        points(earned)));
        return rule.cap() == null ? outcome : CountScoring.cappedAt(rule.cap(), outcome);
    }

    /** The step that tells how far the target is met. */
    static Step completion(Entry entry) {
        var r = entry.rate();
        if (r.isUnbounded()) {
            return Step.of(StepKind.COMPLETION_UNBOUNDED, amount(entry.target()));
        }
        return Step.of(completionKind(entry), rate(r.bounded()), amount(entry.actual()), amount(entry.target()));
    }

    private static StepKind completionKind(Entry entry) {
        if (!entry.lowerIsBetter()) {
            return StepKind.COMPLETION;
        }
        return entry.criterion().lowerBetterMode() == LowerBetterMode.INVERSE
                ? StepKind.COMPLETION_INVERSE
                : StepKind.COMPLETION_MIRROR;
    }

    private static Step growthStep(Entry entry, CompletionRate growth) {
        if (growth.isUnbounded()) {
            return Step.of(StepKind.COMPLETION_UNBOUNDED, amount(entry.previous()));
        }
        return Step.of(
                entry.lowerIsBetter() ? StepKind.IMPROVEMENT : StepKind.GROWTH,
                rate(growth.bounded()),
                amount(entry.actual()),
                amount(entry.previous()));
    }

    private static CompletionRate exactly(BigDecimal value) {
        return new CompletionRate(Fraction.of(value));
    }

    private static Outcome bandOn(
            CompletionRate value,
            Rule.BandBound side,
            List<Rule.Threshold> bands,
            Function<BigDecimal, Argument> asArgument) {
        for (var band : bands) {
            var comparison = value.compareTo(Fraction.of(band.bound()));
            if (side == Rule.BandBound.FROM ? comparison >= 0 : comparison <= 0) {
                return Outcome.points(
                        band.points(),
                        Step.of(
                                side == Rule.BandBound.FROM ? StepKind.BAND_FROM : StepKind.BAND_UP_TO,
                                asArgument.apply(band.bound()),
                                points(band.points())));
            }
        }
        return Outcome.nothing(Step.of(StepKind.BAND_NONE));
    }

    private static Outcome proportionOf(Entry entry, CompletionRate r, BigDecimal floorRate, BigDecimal fullRate) {
        var full = Fraction.of(fullRate);
        if (r.compareTo(Fraction.of(floorRate)) < 0) {
            return Outcome.nothing(Step.of(StepKind.PROPORTION_NONE, rate(floorRate)));
        }
        if (r.compareTo(full) >= 0) {
            return Outcome.points(entry.max(), Step.of(StepKind.PROPORTION_FULL, rate(full), points(entry.max())));
        }
        var earned = r.bounded().times(entry.max()).dividedBy(full);
        return Outcome.points(
                earned,
                Step.of(StepKind.PROPORTION, points(entry.max()), rate(r.bounded()), rate(full), points(earned)));
    }

    private static Outcome shortfall(Rule.ShortfallExcess rule, Entry entry, Fraction shortfall) {
        var steps = shortfall.dividedBy(Fraction.of(rule.shortfallStep()));
        if (rule.wholeSteps()) {
            steps = Fraction.of(new BigDecimal(steps.ceiling()));
        }
        var left = Fraction.of(entry.max())
                .minus(steps.times(rule.deductPerStep()))
                .atLeast(Fraction.ZERO);
        return Outcome.points(
                left,
                Step.of(
                        StepKind.SHORTFALL,
                        rate(shortfall),
                        number(steps),
                        points(rule.deductPerStep()),
                        points(entry.max()),
                        points(left)));
    }

    private static Outcome withExcess(Rule.ShortfallExcess rule, Entry entry, CompletionRate excess, Outcome met) {
        var each = rule.bonusPerStep();
        if (rule.excessStep() == null || each == null || excess.compareTo(Fraction.ZERO) <= 0) {
            return met;
        }
        var cap = rule.bonusCap();
        if (excess.isUnbounded()) {
            var most = cap == null ? entry.max() : cap;
            return met.withBonus(Fraction.of(most)).then(Step.of(StepKind.EXCESS_CAPPED, points(most)));
        }
        var steps = excess.bounded().dividedBy(Fraction.of(rule.excessStep()));
        if (rule.wholeSteps()) {
            steps = Fraction.of(new BigDecimal(steps.floor()));
        }
        var bonus = steps.times(each);
        var told =
                met.then(Step.of(StepKind.EXCESS, rate(excess.bounded()), number(steps), points(each), points(bonus)));
        if (cap != null && bonus.compareTo(Fraction.of(cap)) > 0) {
            return told.withBonus(Fraction.of(cap)).then(Step.of(StepKind.EXCESS_CAPPED, points(cap)));
        }
        return told.withBonus(bonus);
    }
}
