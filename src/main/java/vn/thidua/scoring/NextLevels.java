package vn.thidua.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.Rule;
import vn.thidua.rules.RuleCases;

/**
 * Inputs at which a rule might earn more than it does, nearest first. Whether they do is for the engine to say: what stands here are
 * only the places where a rule has an edge.
 *
 * @param peers who is compared with one another under the rule, the unit itself included: its own figure is no better one
 */
record NextLevels(Entry entry, List<Entry> peers, int decimals) implements RuleCases<List<Cell>> {

    /** How many steps ahead are looked at before a rule counts as exhausted. */
    private static final int STEPS_AHEAD = 3;

    static List<Cell> candidates(ClusterYear input, String unit, UnitYear year, Criterion leaf, int decimals) {
        var rule = Objects.requireNonNull(leaf.rule(), "a leaf has a rule");
        var direction = input.directionOf(leaf);
        var entry = Entry.of(input, unit, year, leaf, rule, direction);
        if (entry.cell().state() != ValueState.NUMBER) {
            return List.of();
        }
        var peers = input.units().entrySet().stream()
                .map(other -> Entry.of(input, other.getKey(), other.getValue(), leaf, rule, direction))
                .filter(other -> other.rule() == entry.rule() && Standing.of(other) == Standing.SCORED)
                .toList();
        return Standing.of(entry) == Standing.SCORED
                ? entry.rule().match(new NextLevels(entry, peers, decimals))
                : List.of();
    }

    @Override
    public List<Cell> band(Rule.Band rule) {
        var bounds = rule.bands().stream().map(Rule.Threshold::bound).map(Fraction::of);
        return switch (rule.input()) {
            case RATE -> atRates(bounds);
            case VALUE -> atFigures(bounds);
            case COUNT ->
                rule.bands().stream()
                        .map(band -> band.bound().intValue())
                        .sorted(Comparator.comparingInt(count -> Math.abs(count - entry.count())))
                        .map(this::withCount)
                        .toList();
        };
    }

    @Override
    public List<Cell> proportional(Rule.Proportional rule) {
        return atRates(Stream.of(rule.floorRate(), rule.fullRate()).map(Fraction::of));
    }

    @Override
    public List<Cell> shortfallExcess(Rule.ShortfallExcess rule) {
        var edges = new ArrayList<>(List.of(Fraction.of(rule.zeroBelow()), Fraction.ONE));
        var r = entry.rate();
        if (!r.isUnbounded() && rule.wholeSteps() && r.compareTo(Fraction.ONE) < 0) {
            var step = Fraction.of(rule.shortfallStep());
            var missing = Fraction.ONE.minus(r.bounded()).dividedBy(step).ceiling();
            for (var fewer = 1; fewer <= STEPS_AHEAD; fewer++) {
                edges.add(Fraction.ONE.minus(step.times(new BigDecimal(missing).subtract(BigDecimal.valueOf(fewer)))));
            }
        }
        if (!r.isUnbounded() && rule.excessStep() != null) {
            var step = Fraction.of(rule.excessStep());
            var done =
                    r.excess().bounded().atLeast(Fraction.ZERO).dividedBy(step).floor();
            for (var more = 1; more <= STEPS_AHEAD; more++) {
                edges.add(Fraction.ONE.plus(step.times(new BigDecimal(done).add(BigDecimal.valueOf(more)))));
            }
        }
        return atRates(edges.stream());
    }

    @Override
    public List<Cell> relativeToLeader(Rule.RelativeToLeader rule) {
        return atRates(Stream.concat(
                Stream.of(Fraction.ONE),
                peers.stream()
                        .map(Entry::rate)
                        .filter(rate -> !rate.isUnbounded())
                        .map(CompletionRate::bounded)));
    }

    @Override
    public List<Cell> ratioToBest(Rule.RatioToBest rule) {
        return atFigures(peers.stream().map(Entry::actual).map(Fraction::of));
    }

    @Override
    public List<Cell> peerRank(Rule.PeerRank rule) {
        return atRates(peers.stream()
                .map(Entry::rate)
                .filter(rate -> !rate.isUnbounded())
                .map(CompletionRate::bounded));
    }

    @Override
    public List<Cell> growth(Rule.Growth rule) {
        var scale = rule.bands().isEmpty()
                ? Stream.of(rule.floorRate(), rule.fullRate())
                : rule.bands().stream().map(Rule.Threshold::bound);
        return nearestFirst(scale.filter(Objects::nonNull)
                .map(bound -> Fraction.of(bound).plus(Fraction.ONE))
                .map(rate -> figureAt(rate, entry.previous())));
    }

    @Override
    public List<Cell> passFail(Rule.PassFail rule) {
        return List.of(Cell.pass(true));
    }

    @Override
    public List<Cell> choice(Rule.Choice rule) {
        return rule.options().stream()
                .sorted(Comparator.comparing(Rule.Option::points))
                .map(option -> Cell.choice(option.code()))
                .toList();
    }

    @Override
    public List<Cell> perOccurrence(Rule.PerOccurrence rule) {
        return List.of(withCount(entry.count() + 1));
    }

    /** Occurrences beyond those that cost everything change nothing when there are fewer of them. */
    @Override
    public List<Cell> deductPerOccurrence(Rule.DeductPerOccurrence rule) {
        if (rule.pointsEach().signum() <= 0) {
            return List.of();
        }
        var costsAll = Fraction.of(entry.max().subtract(rule.floor()), rule.pointsEach());
        var counting = costsAll.ceiling().min(BigInteger.valueOf(entry.count())).intValueExact();
        return IntStream.rangeClosed(1, counting)
                .mapToObj(fewer -> withCount(counting - fewer))
                .toList();
    }

    @Override
    public List<Cell> bonusPenalty(Rule.BonusPenalty rule) {
        var pluses = Objects.requireNonNull(entry.cell().pluses());
        return List.of(
                Cell.plusMinus(pluses + 1, Objects.requireNonNull(entry.cell().minuses())));
    }

    @Override
    public List<Cell> highestOnly(Rule.HighestOnly rule) {
        return rule.achievements().stream()
                .sorted(Comparator.comparing(Rule.Achievement::points))
                .map(achievement -> Cell.choices(List.of(achievement.code())))
                .toList();
    }

    @Override
    public List<Cell> stepIncrement(Rule.StepIncrement rule) {
        var from = Fraction.of(rule.baseValue().multiply(rule.coefficient()));
        var step = Fraction.of(rule.step().multiply(rule.coefficient()));
        var done = Fraction.of(entry.actual()).minus(from).dividedBy(step).floor();
        return atFigures(Stream.of(from, from.plus(step.times(new BigDecimal(done).add(BigDecimal.ONE)))));
    }

    /** Candidates are asked of the branch that a unit takes, never of the condition itself. */
    @Override
    public List<Cell> conditional(Rule.Conditional rule) {
        return List.of();
    }

    @Override
    public List<Cell> external(Rule.External rule) {
        return List.of();
    }

    @Override
    public List<Cell> manual(Rule.Manual rule) {
        return List.of();
    }

    @Override
    public List<Cell> lateSubmission(Rule.LateSubmission rule) {
        return List.of();
    }

    @Override
    public List<Cell> knockout(Rule.Knockout rule) {
        return List.of();
    }

    private List<Cell> atRates(Stream<Fraction> rates) {
        return nearestFirst(rates.map(rate -> figureAt(rate, entry.target())));
    }

    private List<Cell> atFigures(Stream<Fraction> figures) {
        return nearestFirst(figures);
    }

    /** The figure at which the rate against this target is reached. */
    private Fraction figureAt(Fraction rate, BigDecimal target) {
        if (!entry.lowerIsBetter()) {
            return rate.times(target);
        }
        return entry.criterion().lowerBetterMode() == LowerBetterMode.MIRROR
                ? Fraction.of(2).minus(rate).times(target)
                : Fraction.of(target).dividedBy(rate.signum() == 0 ? Fraction.ONE : rate);
    }

    /** Figures better than the present one, rounded towards the better side. */
    private List<Cell> nearestFirst(Stream<Fraction> figures) {
        var present = Fraction.of(entry.actual());
        var better = figures.filter(figure -> figure.signum() >= 0)
                .filter(figure -> entry.lowerIsBetter() ? figure.compareTo(present) < 0 : figure.compareTo(present) > 0)
                .distinct()
                .sorted(entry.lowerIsBetter() ? Comparator.reverseOrder() : Comparator.naturalOrder());
        return better.map(figure -> entry.cell().withActual(rounded(figure))).toList();
    }

    private BigDecimal rounded(Fraction figure) {
        var towards = entry.lowerIsBetter() ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return new BigDecimal(figure.numerator()).divide(new BigDecimal(figure.denominator()), decimals, towards);
    }

    private Cell withCount(int count) {
        return Cell.count(count);
    }
}
