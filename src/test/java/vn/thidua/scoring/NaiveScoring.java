package vn.thidua.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.rules.Gate;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;
import vn.thidua.rules.TieBreaker;

/**
 * The rules of scoring written a second time, as plainly as possible and without the engine's means: quotients are pairs of whole
 * numbers, nothing is shared, everything is looked up anew. Only for comparison.
 */
final class NaiveScoring {

    /** A quotient of whole numbers; a denominator of 0 stands for infinity. */
    record Q(BigInteger n, BigInteger d) {

        static final Q INFINITE = new Q(BigInteger.ONE, BigInteger.ZERO);

        static Q of(BigDecimal value) {
            var scale = Math.max(0, value.scale());
            return new Q(value.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
        }

        static Q of(String value) {
            return of(new BigDecimal(value));
        }

        boolean infinite() {
            return d.signum() == 0;
        }

        Q plus(Q o) {
            return new Q(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
        }

        Q minus(Q o) {
            return plus(new Q(o.n.negate(), o.d));
        }

        Q times(Q o) {
            return new Q(n.multiply(o.n), d.multiply(o.d));
        }

        Q over(Q o) {
            var sign = BigInteger.valueOf(o.n.signum());
            return new Q(n.multiply(o.d).multiply(sign), d.multiply(o.n.abs()));
        }

        int cmp(Q o) {
            if (infinite() || o.infinite()) {
                return Boolean.compare(infinite(), o.infinite());
            }
            return n.multiply(o.d).compareTo(o.n.multiply(d));
        }

        BigDecimal rounded(BigDecimal quantum) {
            var steps = over(of(quantum));
            return new BigDecimal(steps.n)
                    .divide(new BigDecimal(steps.d), 0, RoundingMode.HALF_UP)
                    .multiply(quantum);
        }

        Q whole(RoundingMode mode) {
            return of(new BigDecimal(n).divide(new BigDecimal(d), 0, mode));
        }
    }

    private static final Q NOTHING = Q.of("0");
    private static final Q ALL = Q.of("1");

    /** Points of a leaf or a sum of leaves. */
    record Points(BigDecimal base, BigDecimal bonus, BigDecimal penalty, BigDecimal max, boolean voids) {}

    /** What a unit ends with. */
    record Total(
            BigDecimal base,
            BigDecimal bonus,
            BigDecimal penalty,
            BigDecimal total,
            @Nullable Integer place,
            @Nullable String classCode) {}

    private final ClusterYear in;
    private boolean out;

    private NaiveScoring(ClusterYear in) {
        this.in = in;
    }

    static Map<String, Total> score(ClusterYear in) {
        return new NaiveScoring(in).score();
    }

    private final Map<String, Map<String, Points>> groupPoints = new HashMap<>();
    private final Map<String, Map<String, Points>> criterionPoints = new HashMap<>();
    private final Map<String, BigDecimal[]> sums = new HashMap<>();

    private Map<String, Total> score() {
        var considered = new ArrayList<String>();
        for (var unit : in.units().keySet()) {
            out = in.units().get(unit).sanctions().stream()
                    .anyMatch(sanction -> sanction.effect() == Sanction.Effect.EXCLUDE);
            sum(unit);
            if (!out) {
                considered.add(unit);
            }
        }
        var totals = new HashMap<String, Total>();
        var classes = classes(considered);
        for (var unit : in.units().keySet()) {
            var s = sums.get(unit);
            var place = considered.contains(unit) ? (Integer) place(unit, considered) : null;
            totals.put(unit, new Total(s[0], s[1], s[2], s[3], place, classes.get(unit)));
        }
        return totals;
    }

    private void sum(String unit) {
        var base = BigDecimal.ZERO;
        var bonus = BigDecimal.ZERO;
        var penalty = BigDecimal.ZERO;
        var left = in.scorecard().totalMax();
        groupPoints.put(unit, new HashMap<>());
        criterionPoints.put(unit, new HashMap<>());
        for (var group : in.scorecard().groups()) {
            var parts = group.criteria().stream()
                    .map(criterion -> criterion(unit, group, criterion))
                    .toList();
            var p = capped(group.kind(), group.maxPoints(), parts);
            if (group.bonusCap() != null) {
                p = new Points(p.base, p.bonus.min(group.bonusCap()), p.penalty, p.max, false);
            }
            p = withMax(p, left(unit, group, group.maxPoints(), group.criteria()));
            groupPoints.get(unit).put(group.code(), p);
            base = base.add(p.base);
            bonus = bonus.add(p.bonus);
            penalty = penalty.add(p.penalty);
            if (group.kind() == GroupKind.BASE) {
                left = left.subtract(group.maxPoints()).add(p.max);
            }
        }
        var card = in.scorecard();
        bonus = card.bonusCap() == null ? bonus : bonus.min(card.bonusCap());
        penalty = card.penaltyCap() == null ? penalty : penalty.min(card.penaltyCap());
        var rescaled = left.signum() == 0
                ? BigDecimal.ZERO
                : card.rescaleReduced() && left.compareTo(card.totalMax()) != 0
                        ? base.multiply(card.totalMax()).divide(left, MathContext.DECIMAL128)
                        : base;
        var total = rescaled.add(bonus).subtract(penalty);
        total = card.totalFloor() == null ? total : total.max(card.totalFloor());
        total = card.totalCap() == null ? total : total.min(card.totalCap());
        sums.put(unit, new BigDecimal[] {base, bonus, penalty.negate(), total});
    }

    private static Points capped(GroupKind kind, BigDecimal max, List<Points> parts) {
        var base = total(parts.stream().map(Points::base));
        var bonus = total(parts.stream().map(Points::bonus));
        var penalty = total(parts.stream().map(Points::penalty));
        return new Points(
                kind == GroupKind.BASE ? base.min(max) : base,
                kind == GroupKind.BONUS ? bonus.min(max) : bonus,
                kind == GroupKind.PENALTY ? penalty.min(max) : penalty,
                max,
                false);
    }

    private Points criterion(String unit, CriterionGroup group, Criterion criterion) {
        Points points;
        if (criterion.children().isEmpty()) {
            points = leaf(unit, group, criterion);
        } else {
            var parts = criterion.children().stream()
                    .map(child -> criterion(unit, group, child))
                    .toList();
            points = capped(group.kind(), criterion.maxPoints(), parts);
            if (parts.stream().anyMatch(Points::voids)) {
                points = new Points(BigDecimal.ZERO, BigDecimal.ZERO, points.penalty, points.max, false);
            }
        }
        criterionPoints.get(unit).put(criterion.code(), withMax(points, reduced(unit, group, criterion)));
        return criterionPoints.get(unit).get(criterion.code());
    }

    private static Points withMax(Points p, BigDecimal max) {
        return new Points(p.base, p.bonus, p.penalty, max, p.voids);
    }

    private BigDecimal reduced(String unit, CriterionGroup group, Criterion criterion) {
        if (criterion.children().isEmpty()) {
            return policyApplies(unit, criterion) && policy(group, criterion) == NotApplicablePolicy.REDUCE_MAX
                    ? BigDecimal.ZERO
                    : criterion.maxPoints();
        }
        return left(unit, group, criterion.maxPoints(), criterion.children());
    }

    private BigDecimal left(String unit, CriterionGroup group, BigDecimal max, List<Criterion> parts) {
        var remaining = total(parts.stream().map(part -> reduced(unit, group, part)));
        var gone = total(parts.stream().map(Criterion::maxPoints)).subtract(remaining);
        return gone.signum() == 0 ? max : max.min(remaining.max(max.subtract(gone)));
    }

    private static NotApplicablePolicy policy(CriterionGroup group, Criterion leaf) {
        return group.kind() == GroupKind.BASE ? leaf.notApplicable() : NotApplicablePolicy.ZERO;
    }

    private Rule rule(String unit, Criterion leaf) {
        Rule rule = Objects.requireNonNull(leaf.rule());
        while (rule instanceof Rule.Conditional conditional) {
            rule = conditional.predicate().holds(in.units().get(unit).facts())
                    ? conditional.then()
                    : conditional.otherwise();
        }
        return rule;
    }

    private Cell cell(String unit, Criterion leaf) {
        return in.units().get(unit).cell(leaf.code());
    }

    private boolean missing(String unit, Criterion leaf) {
        var cell = cell(unit, leaf);
        var rule = rule(unit, leaf);
        if (cell.state() == ValueState.NOT_APPLICABLE || cell.state() == ValueState.NOTHING_AROSE) {
            return false;
        }
        if (rule instanceof Rule.LateSubmission) {
            return in.units().get(unit).submittedAt() == null;
        }
        return cell.state() == ValueState.NOT_YET_AVAILABLE || (readsFigure(rule) && cell.actual() == null);
    }

    private static boolean readsFigure(Rule rule) {
        return (rule instanceof Rule.Band band && band.input() != Rule.BandInput.COUNT)
                || rule instanceof Rule.Proportional
                || rule instanceof Rule.ShortfallExcess
                || rule instanceof Rule.RelativeToLeader
                || rule instanceof Rule.RatioToBest
                || rule instanceof Rule.PeerRank
                || rule instanceof Rule.Growth
                || rule instanceof Rule.StepIncrement;
    }

    private boolean policyApplies(String unit, Criterion leaf) {
        var state = cell(unit, leaf).state();
        if (state == ValueState.NOT_APPLICABLE || state == ValueState.NOTHING_AROSE) {
            return true;
        }
        return !missing(unit, leaf) && lacksDivisor(unit, leaf);
    }

    private boolean lacksDivisor(String unit, Criterion leaf) {
        var rule = rule(unit, leaf);
        var cell = cell(unit, leaf);
        if (rule instanceof Rule.Growth) {
            return cell.previous() == null || cell.previous().signum() == 0;
        }
        var divides = (rule instanceof Rule.Band band && band.input() == Rule.BandInput.RATE)
                || rule instanceof Rule.Proportional
                || rule instanceof Rule.ShortfallExcess
                || rule instanceof Rule.RelativeToLeader
                || rule instanceof Rule.PeerRank;
        return divides && (cell.target() == null || cell.target().signum() == 0);
    }

    private Points leaf(String unit, CriterionGroup group, Criterion leaf) {
        if (missing(unit, leaf)) {
            return new Points(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, leaf.maxPoints(), false);
        }
        if (policyApplies(unit, leaf)) {
            var own = switch (policy(group, leaf)) {
                case FULL_SCORE -> Q.of(leaf.maxPoints());
                case REDUCE_MAX, ZERO -> NOTHING;
                case SEPARATE_GROUP ->
                    cell(unit, leaf).state() == ValueState.NUMBER
                            ? ratio(unit, leaf, others(unit, leaf, true))
                            : NOTHING;
            };
            return settled(group, leaf, own, NOTHING, NOTHING, false, false, group.kind());
        }
        return scored(unit, group, leaf);
    }

    private Points scored(String unit, CriterionGroup group, Criterion leaf) {
        var rule = rule(unit, leaf);
        var cell = cell(unit, leaf);
        var own = NOTHING;
        var bonus = NOTHING;
        var penalty = NOTHING;
        var uncapped = false;
        var voids = false;
        var ledger = group.kind();
        var m = Q.of(leaf.maxPoints());
        if (rule instanceof Rule.Band band) {
            var x = switch (band.input()) {
                case RATE -> r(unit, leaf);
                case VALUE -> Q.of(cell.actual());
                case COUNT -> Q.of(String.valueOf(cell.count()));
            };
            own = banded(x, band.bands(), band.bound());
        } else if (rule instanceof Rule.Proportional p) {
            own = line(r(unit, leaf), Q.of(p.floorRate()), Q.of(p.fullRate()), m);
        } else if (rule instanceof Rule.Growth g) {
            var growth = against(leaf, cell.actual(), cell.previous());
            growth = growth.infinite() ? growth : growth.minus(ALL);
            own = g.bands().isEmpty()
                    ? line(growth, Q.of(g.floorRate()), Q.of(g.fullRate()), m)
                    : banded(growth, g.bands(), Rule.BandBound.FROM);
        } else if (rule instanceof Rule.ShortfallExcess s) {
            var r = r(unit, leaf);
            if (r.cmp(Q.of(s.zeroBelow())) >= 0) {
                own = m;
                if (r.infinite()) {
                    bonus = Q.of(s.bonusCap());
                } else if (r.cmp(ALL) < 0) {
                    var steps = ALL.minus(r).over(Q.of(s.shortfallStep()));
                    steps = s.wholeSteps() ? steps.whole(RoundingMode.CEILING) : steps;
                    own = m.minus(steps.times(Q.of(s.deductPerStep())));
                } else {
                    var steps = r.minus(ALL).over(Q.of(s.excessStep()));
                    steps = s.wholeSteps() ? steps.whole(RoundingMode.FLOOR) : steps;
                    bonus = least(Q.of(s.bonusCap()), steps.times(Q.of(s.bonusPerStep())));
                }
            }
        } else if (rule instanceof Rule.RelativeToLeader relative) {
            own = relative(unit, leaf, relative, m);
        } else if (rule instanceof Rule.RatioToBest) {
            own = ratio(unit, leaf, others(unit, leaf, false));
        } else if (rule instanceof Rule.PeerRank ranks) {
            var better = others(unit, leaf, false).stream()
                    .filter(other -> r(other, leaf).cmp(r(unit, leaf)) > 0)
                    .count();
            own = better < ranks.pointsPerPlace().size()
                    ? Q.of(ranks.pointsPerPlace().get((int) better))
                    : NOTHING;
        } else if (rule instanceof Rule.PassFail) {
            own = cell.pass() ? m : NOTHING;
        } else if (rule instanceof Rule.Choice choice) {
            for (var option : choice.options()) {
                if (option.code().equals(cell.choice())) {
                    own = Q.of(option.points());
                    voids = option.voidsParent();
                }
            }
        } else if (rule instanceof Rule.PerOccurrence each) {
            own = Q.of(each.pointsEach()).times(Q.of(String.valueOf(cell.count())));
            own = each.cap() == null ? own : least(own, Q.of(each.cap()));
        } else if (rule instanceof Rule.DeductPerOccurrence each) {
            own = m.minus(Q.of(each.pointsEach()).times(Q.of(String.valueOf(cell.count()))));
            own = own.cmp(Q.of(each.floor())) < 0 ? Q.of(each.floor()) : own;
        } else if (rule instanceof Rule.BonusPenalty both) {
            var balance = both.plusEach()
                    .multiply(BigDecimal.valueOf(cell.pluses()))
                    .subtract(both.minusEach().multiply(BigDecimal.valueOf(cell.minuses())))
                    .max(both.min())
                    .min(both.max());
            bonus = Q.of(balance.max(BigDecimal.ZERO));
            penalty = Q.of(balance.negate().max(BigDecimal.ZERO));
        } else if (rule instanceof Rule.HighestOnly highest) {
            for (var achievement : highest.achievements()) {
                if (cell.choices().contains(achievement.code()) && own.cmp(Q.of(achievement.points())) < 0) {
                    own = Q.of(achievement.points());
                }
            }
        } else if (rule instanceof Rule.StepIncrement steps) {
            var from = steps.baseValue().multiply(steps.coefficient());
            if (cell.actual().compareTo(from) < 0) {
                own = Q.of(steps.belowPoints());
            } else {
                var done = Q.of(cell.actual().subtract(from))
                        .over(Q.of(steps.step().multiply(steps.coefficient())))
                        .whole(RoundingMode.FLOOR);
                own = Q.of(steps.basePoints()).plus(done.times(Q.of(steps.pointsPerStep())));
                own = steps.cap() == null ? own : least(own, Q.of(steps.cap()));
            }
        } else if (rule instanceof Rule.External external) {
            own = Q.of(cell.points());
            uncapped = external.mayExceed();
        } else if (rule instanceof Rule.Manual) {
            own = Q.of(cell.points());
        } else if (rule instanceof Rule.LateSubmission late) {
            ledger = GroupKind.PENALTY;
            var day = in.units()
                    .get(unit)
                    .submittedAt()
                    .atOffset(ZoneOffset.ofHours(7))
                    .toLocalDate();
            if (late.refuseAfter() != null && day.isAfter(late.refuseAfter().in(in.year()))) {
                out = true;
            } else {
                var days = ChronoUnit.DAYS.between(late.dueAt().in(in.year()), day);
                if (days > 0) {
                    var further = Math.max(0, days - late.graceDays());
                    penalty = Q.of(late.firstPenalty().add(late.perDay().multiply(BigDecimal.valueOf(further))));
                }
            }
        } else if (rule instanceof Rule.Knockout) {
            out |= cell.count() > 0;
        }
        return settled(group, leaf, own, bonus, penalty, uncapped, voids, ledger);
    }

    private Q relative(String unit, Criterion leaf, Rule.RelativeToLeader rule, Q m) {
        var r = r(unit, leaf);
        var half = Q.of(rule.baseShare()).times(m);
        if (r.cmp(ALL) < 0) {
            return half.times(r);
        }
        if (r.cmp(ALL) == 0) {
            return half;
        }
        var largest = others(unit, leaf, false).stream()
                .map(other -> excess(other, leaf, rule))
                .reduce(NOTHING, (a, b) -> a.cmp(b) >= 0 ? a : b);
        var own = excess(unit, leaf, rule);
        if (own.cmp(largest) == 0) {
            return m;
        }
        return largest.infinite() ? half : half.plus(m.minus(half).times(own).over(largest));
    }

    private Q excess(String unit, Criterion leaf, Rule.RelativeToLeader rule) {
        if (rule.excessMode() == Rule.ExcessMode.PERCENT) {
            return r(unit, leaf).infinite() ? Q.INFINITE : r(unit, leaf).minus(ALL);
        }
        var cell = cell(unit, leaf);
        var difference = cell.actual().subtract(cell.target());
        return Q.of(lower(leaf) ? difference.negate() : difference);
    }

    private Q ratio(String unit, Criterion leaf, List<String> peers) {
        var own = cell(unit, leaf).actual();
        var values = peers.stream().map(peer -> cell(peer, leaf).actual()).toList();
        var m = Q.of(leaf.maxPoints());
        if (lower(leaf)) {
            var best = values.stream().reduce(own, BigDecimal::min);
            return own.signum() == 0 ? m : m.times(Q.of(best)).over(Q.of(own));
        }
        var best = values.stream().reduce(own, BigDecimal::max);
        return best.signum() == 0 ? NOTHING : m.times(Q.of(own)).over(Q.of(best));
    }

    /** The units that are scored in the same way by the same branch. */
    private List<String> others(String unit, Criterion leaf, boolean withoutTarget) {
        return in.units().keySet().stream()
                .filter(other -> rule(other, leaf) == rule(unit, leaf))
                .filter(other -> cell(other, leaf).state() == ValueState.NUMBER && !missing(other, leaf))
                .filter(other -> lacksDivisor(other, leaf) == withoutTarget)
                .toList();
    }

    private boolean lower(Criterion leaf) {
        return in.directionOf(leaf) == Direction.LOWER_BETTER;
    }

    private Q r(String unit, Criterion leaf) {
        return against(leaf, cell(unit, leaf).actual(), cell(unit, leaf).target());
    }

    private Q against(Criterion leaf, BigDecimal actual, BigDecimal target) {
        if (!lower(leaf)) {
            return Q.of(actual).over(Q.of(target));
        }
        if (leaf.lowerBetterMode() == LowerBetterMode.MIRROR) {
            return Q.of("2").minus(Q.of(actual).over(Q.of(target)));
        }
        return actual.signum() == 0 ? Q.INFINITE : Q.of(target).over(Q.of(actual));
    }

    private static Q banded(Q x, List<Rule.Threshold> bands, Rule.BandBound bound) {
        for (var band : bands) {
            var side = x.cmp(Q.of(band.bound()));
            if (bound == Rule.BandBound.FROM ? side >= 0 : side <= 0) {
                return Q.of(band.points());
            }
        }
        return NOTHING;
    }

    private static Q line(Q r, Q floor, Q full, Q m) {
        if (r.cmp(floor) < 0) {
            return NOTHING;
        }
        return r.cmp(full) >= 0 ? m : m.times(r).over(full);
    }

    private static Q least(Q a, Q b) {
        return a.cmp(b) <= 0 ? a : b;
    }

    private static Points settled(
            CriterionGroup group,
            Criterion leaf,
            Q own,
            Q bonus,
            Q penalty,
            boolean uncapped,
            boolean voids,
            GroupKind ledger) {
        var max = leaf.maxPoints();
        var none = NOTHING;
        var base = rounded(leaf, group.kind() == GroupKind.BASE ? own : none);
        var plus = rounded(leaf, group.kind() == GroupKind.BONUS ? own.plus(bonus) : bonus);
        var minus = rounded(leaf, group.kind() == GroupKind.PENALTY ? own.plus(penalty) : penalty);
        return new Points(
                ledger == GroupKind.BASE && !uncapped ? base.min(max) : base,
                ledger == GroupKind.BONUS && !uncapped ? plus.min(max) : plus,
                ledger == GroupKind.PENALTY && !uncapped ? minus.min(max) : minus,
                max,
                voids);
    }

    private static BigDecimal rounded(Criterion leaf, Q exact) {
        return exact.rounded(leaf.rounding()).max(BigDecimal.ZERO);
    }

    private static BigDecimal total(Stream<BigDecimal> parts) {
        return parts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int place(String unit, List<String> considered) {
        return 1 + (int) considered.stream().filter(other -> ahead(other, unit)).count();
    }

    private boolean ahead(String one, String other) {
        var difference = sums.get(one)[3].compareTo(sums.get(other)[3]);
        if (difference != 0) {
            return difference > 0;
        }
        for (var tieBreaker : in.scorecard().tieBreakers()) {
            var step = compare(one, other, tieBreaker);
            if (step != 0) {
                return step > 0;
            }
        }
        return false;
    }

    private int compare(String one, String other, TieBreaker tieBreaker) {
        var ref = tieBreaker.ref();
        return switch (tieBreaker.type()) {
            case GROUP -> decisive(one, groupPoints, ref).compareTo(decisive(other, groupPoints, ref));
            case BONUS -> sums.get(one)[1].compareTo(sums.get(other)[1]);
            case CRITERION ->
                criterionPoints.get(one).containsKey(ref)
                        ? decisive(one, criterionPoints, ref).compareTo(decisive(other, criterionPoints, ref))
                        : 0;
            case EARLIER_SUBMISSION -> {
                var a = in.units().get(one).submittedAt();
                var b = in.units().get(other).submittedAt();
                yield a == null || b == null ? Boolean.compare(a != null, b != null) : b.compareTo(a);
            }
            case INDICATOR_RATE -> {
                var a = rate(one, ref);
                var b = rate(other, ref);
                yield a == null || b == null ? Boolean.compare(a != null, b != null) : a.cmp(b);
            }
        };
    }

    private BigDecimal decisive(String unit, Map<String, Map<String, Points>> points, String ref) {
        var kind = in.scorecard().groups().stream()
                .filter(group -> ref.equals(group.code()) || ref.startsWith(group.code() + "."))
                .findFirst()
                .orElseThrow()
                .kind();
        var own = points.get(unit).get(ref);
        return switch (kind) {
            case BASE -> own.base;
            case BONUS -> own.bonus;
            case PENALTY -> own.penalty.negate();
        };
    }

    private @Nullable Q rate(String unit, String indicator) {
        for (var leaf : in.scorecard().leaves()) {
            if (indicator.equals(leaf.indicator())) {
                var cell = cell(unit, leaf);
                var known = cell.state() == ValueState.NUMBER
                        && cell.actual() != null
                        && cell.target() != null
                        && cell.target().signum() != 0;
                return known ? r(unit, leaf) : null;
            }
        }
        return null;
    }

    /** All decisions against the unit, its board's and its table's: those that hold a class down, then those that lower it, then those that set it. */
    private int punished(String unit, int from) {
        var against = new ArrayList<String>();
        for (var own : in.units().get(unit).sanctions()) {
            against.add(own.effect() + " " + own.classCode());
        }
        for (var rule : in.scorecard().sanctions()) {
            var cell = in.units().get(unit).cell(rule.criterion());
            if (cell.state() == ValueState.NUMBER && cell.count() != null && cell.count() >= rule.from()) {
                against.add(rule.effect() + " " + rule.classCode());
            }
        }
        var index = from;
        for (var each : against) {
            if (each.startsWith("NOT_ABOVE ")) {
                index = Math.max(index, "XYZ".indexOf(each.substring("NOT_ABOVE ".length())));
            }
        }
        for (var each : against) {
            if (each.startsWith("DROP_ONE ") && index < 2) {
                index++;
            }
        }
        var set = -1;
        for (var each : against) {
            if (each.startsWith("FORCE ")) {
                set = Math.max(set, "XYZ".indexOf(each.substring("FORCE ".length())));
            }
        }
        return set < 0 ? index : set;
    }

    private Map<String, String> classes(List<String> considered) {
        var classes = in.scorecard().classes();
        var index = new HashMap<String, Integer>();
        for (var unit : considered) {
            var best = 0;
            while (!reached(unit, classes.get(best))) {
                best++;
            }
            best = punished(unit, best);
            index.put(unit, best);
        }
        for (var each = 0; each < classes.size() - 1; each++) {
            var quota = classes.get(each).quotaPercent();
            if (quota != null) {
                var level = each;
                var members = considered.stream()
                        .filter(unit -> index.get(unit) == level)
                        .toList();
                var allowed = quota.intValueExact() * in.units().size() / 100;
                members.stream()
                        .filter(unit -> members.stream()
                                        .filter(other -> !ahead(unit, other))
                                        .count()
                                > allowed)
                        .toList()
                        .forEach(unit -> index.put(unit, level + 1));
            }
        }
        var codes = new HashMap<String, String>();
        index.forEach((unit, level) -> codes.put(unit, classes.get(level).code()));
        return codes;
    }

    private boolean reached(String unit, Classification each) {
        if (each.min() != null && sums.get(unit)[3].compareTo(each.min()) < 0) {
            return false;
        }
        for (var gate : each.gates()) {
            for (var group : in.scorecard().groups()) {
                var named = gate.scope() == Gate.Scope.GROUP && group.code().equals(gate.ref());
                if (group.kind() == GroupKind.BASE && (gate.scope() == Gate.Scope.EACH_GROUP || named)) {
                    var earned = groupPoints.get(unit).get(group.code()).base;
                    var max = left(unit, group, group.maxPoints(), group.criteria());
                    if (earned.compareTo(gate.minShare().multiply(max)) < 0) {
                        return false;
                    }
                }
                if (group.kind() == GroupKind.BASE && gate.scope() == Gate.Scope.EACH_CRITERION) {
                    for (var criterion : group.criteria()) {
                        var earned = criterionPoints.get(unit).get(criterion.code());
                        if (earned.base.compareTo(gate.minShare().multiply(earned.max)) < 0) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}
