package vn.thidua.curves;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.curves.PointsCurve.Axis;
import vn.thidua.curves.PointsCurve.Condition;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Rule;
import vn.thidua.rules.RuleCases;

/** The curves of each rule under a maximum, in a group of a kind. */
final class RuleCurves implements RuleCases<List<PointsCurve>> {

    /** Rules that compare with the leader are drawn with one at 150 % of the target. */
    private static final Fraction IMAGINED_LEADER = new Fraction(BigInteger.valueOf(3), BigInteger.TWO);

    /** A late report is drawn with two days before the day due. */
    private static final Fraction DAYS_IN_TIME = Fraction.of(-2);

    /** Any year will do to count the days between two days of every year, unless they lie around the end of February. */
    private static final Year ORDINARY_YEAR = Year.of(2023);

    private final Fraction max;
    private final boolean takenOff;

    RuleCurves(BigDecimal maxPoints, GroupKind kind) {
        max = Fraction.of(maxPoints);
        takenOff = kind == GroupKind.PENALTY;
    }

    @Override
    public List<PointsCurve> band(Rule.Band rule) {
        var axis = switch (rule.input()) {
            case RATE -> Axis.COMPLETION;
            case VALUE -> Axis.VALUE;
            case COUNT -> Axis.COUNT;
        };
        return curve(axis, rule.bound(), null, bands(rule.bound(), rule.bands(), beginning(rule)));
    }

    /** Where zero has a band of its own, the axis begins before it, so that the band can be seen. */
    private static Fraction beginning(Rule.Band rule) {
        var ownBand = rule.bound() == Rule.BandBound.UP_TO
                && !rule.bands().isEmpty()
                && rule.bands().get(0).bound().signum() <= 0;
        return ownBand ? Fraction.of(rule.bands().get(0).bound()).minus(Fraction.ONE) : Fraction.ZERO;
    }

    private CurvePieces bands(Rule.BandBound bound, List<Rule.Threshold> bands, Fraction beginning) {
        var pieces = new CurvePieces(beginning);
        if (bound == Rule.BandBound.UP_TO) {
            bands.forEach(band -> pieces.level(Fraction.of(band.bound()), capped(band.points())));
            return pieces.level(null, Fraction.ZERO);
        }
        var points = Fraction.ZERO;
        for (var index = bands.size() - 1; index >= 0; index--) {
            pieces.level(Fraction.of(bands.get(index).bound()), points);
            points = capped(bands.get(index).points());
        }
        return pieces.level(null, points);
    }

    @Override
    public List<PointsCurve> proportional(Rule.Proportional rule) {
        return curve(Axis.COMPLETION, proportion(rule.floorRate(), rule.fullRate(), Fraction.ZERO));
    }

    private CurvePieces proportion(BigDecimal floorRate, BigDecimal fullRate, Fraction beginning) {
        var full = Fraction.of(fullRate);
        var floor = Fraction.of(floorRate).atLeast(Fraction.ZERO);
        return new CurvePieces(beginning)
                .level(floor, Fraction.ZERO)
                .line(full, max.times(floor).dividedBy(full), max)
                .level(null, max);
    }

    @Override
    public List<PointsCurve> shortfallExcess(Rule.ShortfallExcess rule) {
        var pieces = new CurvePieces(Fraction.ZERO);
        shortfall(rule, pieces);
        var step = rule.excessStep();
        var each = rule.bonusPerStep();
        if (step == null || each == null || each.signum() <= 0) {
            return curve(Axis.COMPLETION, pieces.level(null, max));
        }
        var cap = rule.bonusCap();
        return curve(
                Axis.COMPLETION,
                pieces.climb(
                        Fraction.of(step),
                        max,
                        Fraction.of(each),
                        cap == null ? null : max.plus(Fraction.of(cap)),
                        rule.wholeSteps()));
    }

    private void shortfall(Rule.ShortfallExcess rule, CurvePieces pieces) {
        var step = Fraction.of(rule.shortfallStep());
        var each = Fraction.of(rule.deductPerStep());
        var zeroBelow = Fraction.of(rule.zeroBelow()).atMost(Fraction.ONE);
        if (each.signum() <= 0) {
            pieces.level(zeroBelow, Fraction.ZERO).level(Fraction.ONE, max);
            return;
        }
        var mostSteps = Fraction.ONE.minus(zeroBelow).dividedBy(step).atMost(max.dividedBy(each));
        if (!rule.wholeSteps()) {
            var begin = Fraction.ONE.minus(step.times(mostSteps));
            pieces.level(begin, Fraction.ZERO).line(Fraction.ONE, max.minus(each.times(mostSteps)), max);
            return;
        }
        var whole = new Fraction(mostSteps.floor(), BigInteger.ONE);
        var begin = Fraction.ONE.minus(step.times(whole));
        var cutShort = max.minus(each.times(whole.plus(Fraction.ONE))).atLeast(Fraction.ZERO);
        pieces.level(zeroBelow, Fraction.ZERO)
                .level(begin, cutShort)
                .stairs(Fraction.ONE, step, max.minus(each.times(whole)), max.minus(each));
    }

    @Override
    public List<PointsCurve> relativeToLeader(Rule.RelativeToLeader rule) {
        var atTarget = max.times(rule.baseShare());
        return curve(
                Axis.COMPLETION,
                Rule.BandBound.FROM,
                IMAGINED_LEADER,
                new CurvePieces(Fraction.ZERO)
                        .line(Fraction.ONE, Fraction.ZERO, atTarget)
                        .line(IMAGINED_LEADER, atTarget, max)
                        .level(null, max));
    }

    @Override
    public List<PointsCurve> ratioToBest(Rule.RatioToBest rule) {
        return curve(
                Axis.SHARE_OF_BEST,
                new CurvePieces(Fraction.ZERO)
                        .line(Fraction.ONE, Fraction.ZERO, max)
                        .level(null, max));
    }

    @Override
    public List<PointsCurve> peerRank(Rule.PeerRank rule) {
        var pieces = new CurvePieces(Fraction.ZERO);
        var place = 0;
        for (var points : rule.pointsPerPlace()) {
            pieces.level(Fraction.of(++place), capped(points));
        }
        return curve(Axis.PLACE, Rule.BandBound.UP_TO, null, pieces.level(null, Fraction.ZERO));
    }

    @Override
    public List<PointsCurve> growth(Rule.Growth rule) {
        var lowest = Fraction.ONE.negated();
        var full = rule.fullRate();
        if (!rule.bands().isEmpty() || full == null) {
            return curve(Axis.GROWTH, bands(Rule.BandBound.FROM, rule.bands(), lowest));
        }
        var floor = rule.floorRate();
        return curve(Axis.GROWTH, proportion(floor == null ? BigDecimal.ZERO : floor, full, lowest));
    }

    @Override
    public List<PointsCurve> passFail(Rule.PassFail rule) {
        return List.of();
    }

    @Override
    public List<PointsCurve> choice(Rule.Choice rule) {
        return List.of();
    }

    @Override
    public List<PointsCurve> perOccurrence(Rule.PerOccurrence rule) {
        var cap = rule.cap();
        return curve(
                Axis.COUNT,
                new CurvePieces(Fraction.ZERO)
                        .climb(
                                Fraction.ONE,
                                Fraction.ZERO,
                                Fraction.of(rule.pointsEach()),
                                cap == null ? max : Fraction.of(cap).atMost(max),
                                true));
    }

    @Override
    public List<PointsCurve> deductPerOccurrence(Rule.DeductPerOccurrence rule) {
        return curve(
                Axis.COUNT,
                new CurvePieces(Fraction.ZERO)
                        .climb(
                                Fraction.ONE,
                                max,
                                Fraction.of(rule.pointsEach()).negated(),
                                Fraction.of(rule.floor()).atLeast(Fraction.ZERO),
                                true));
    }

    @Override
    public List<PointsCurve> bonusPenalty(Rule.BonusPenalty rule) {
        return List.of();
    }

    @Override
    public List<PointsCurve> highestOnly(Rule.HighestOnly rule) {
        return List.of();
    }

    @Override
    public List<PointsCurve> stepIncrement(Rule.StepIncrement rule) {
        var coefficient = Fraction.of(rule.coefficient());
        var cap = rule.cap();
        var most = cap == null ? max : Fraction.of(cap).atMost(max);
        return curve(
                Axis.VALUE,
                new CurvePieces(Fraction.ZERO)
                        .level(Fraction.of(rule.baseValue()).times(coefficient), capped(rule.belowPoints()))
                        .climb(
                                Fraction.of(rule.step()).times(coefficient),
                                Fraction.of(rule.basePoints()).atMost(most),
                                Fraction.of(rule.pointsPerStep()),
                                most,
                                true));
    }

    @Override
    public List<PointsCurve> conditional(Rule.Conditional rule) {
        return Stream.concat(
                        rule.then().match(this).stream()
                                .map(curve -> curve.under(new Condition(rule.predicate(), true))),
                        rule.otherwise().match(this).stream()
                                .map(curve -> curve.under(new Condition(rule.predicate(), false))))
                .toList();
    }

    @Override
    public List<PointsCurve> external(Rule.External rule) {
        return List.of();
    }

    @Override
    public List<PointsCurve> manual(Rule.Manual rule) {
        return List.of();
    }

    /** Points below zero in whatever group, for a late report is a penalty always. */
    @Override
    public List<PointsCurve> lateSubmission(Rule.LateSubmission rule) {
        var first = Fraction.of(rule.firstPenalty()).atMost(max).negated();
        var each = Fraction.of(rule.perDay()).negated();
        var pieces = new CurvePieces(DAYS_IN_TIME).level(Fraction.ZERO, Fraction.ZERO);
        var grace = Fraction.of(rule.graceDays());
        pieces.level(grace, first);
        var next = first.plus(each).atLeast(max.negated());
        pieces.climb(Fraction.ONE, next, each, max.negated(), true);
        var last = rule.refuseAfter();
        if (last != null) {
            var days = ChronoUnit.DAYS.between(rule.dueAt().in(ORDINARY_YEAR), last.in(ORDINARY_YEAR));
            pieces.cutAt(Fraction.of(days).atLeast(Fraction.ZERO));
        }
        return List.of(new PointsCurve(List.of(), Axis.DAYS_LATE, Rule.BandBound.UP_TO, null, pieces.pieces()));
    }

    @Override
    public List<PointsCurve> knockout(Rule.Knockout rule) {
        return List.of();
    }

    private Fraction capped(BigDecimal points) {
        return Fraction.of(points).atMost(max);
    }

    private List<PointsCurve> curve(Axis axis, CurvePieces pieces) {
        return curve(axis, Rule.BandBound.FROM, null, pieces);
    }

    private List<PointsCurve> curve(Axis axis, Rule.BandBound closed, @Nullable Fraction leader, CurvePieces pieces) {
        return List.of(new PointsCurve(List.of(), axis, closed, leader, takenOff ? pieces.negated() : pieces.pieces()));
    }
}
