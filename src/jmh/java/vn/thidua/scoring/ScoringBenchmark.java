package vn.thidua.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.DueDay;
import vn.thidua.rules.Gate;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Predicate;
import vn.thidua.rules.Rule;
import vn.thidua.rules.RuleType;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;
import vn.thidua.simulations.Robustness;

/** How long scoring takes: a large cluster-year, a province, and the robustness sheet; derivations included, on one core. Every rule occurs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScoringBenchmark {

    private ClusterYear large;
    private ClusterYear small;
    private ClusterYear toBeVaried;

    @Setup
    public void prepare() {
        large = year(30, 100);
        small = year(10, 40);
        toBeVaried = year(20, 60);
    }

    /** 30 units × 100 criteria. */
    @Benchmark
    public ClusterResult clusterYear() {
        return ScoringEngine.score(large);
    }

    /** A tenth of a province: 15 clusters × 10 units × 40 criteria. */
    @Benchmark
    public void fifteenClusters(Blackhole results) {
        score(15, results);
    }

    /** A province: 150 clusters × 10 units × 40 criteria. */
    @Benchmark
    public void province(Blackhole results) {
        score(150, results);
    }

    /** 20 units × 60 criteria × 10 000 draws. */
    @Benchmark
    public Robustness robustness() {
        return Robustness.of(toBeVaried, 2023);
    }

    private void score(int clusters, Blackhole results) {
        for (var cluster = 0; cluster < clusters; cluster++) {
            results.consume(ScoringEngine.score(small));
        }
    }

    /** Every rule in turn, in base, bonus and penalty groups, with parents, caps that bind, classes, a quota and ties to break. */
    private static ClusterYear year(int units, int criteria) {
        var table = table(criteria);
        var years = new LinkedHashMap<String, UnitYear>();
        for (var unit = 0; unit < units; unit++) {
            var cells = new LinkedHashMap<String, Cell>();
            for (var criterion = 0; criterion < criteria; criterion++) {
                cells.put("C" + criterion, cell(unit, criterion));
            }
            var submitted = Instant.parse("2023-12-1" + (3 + unit % 6) + "T08:00:00Z");
            years.put("unit-" + unit, new UnitYear(cells, submitted, Map.of("coast", "" + unit % 2), List.of()));
        }
        return new ClusterYear(Year.of(2023), table, Map.of(), years);
    }

    private static Cell cell(int unit, int criterion) {
        var target = BigDecimal.valueOf(1000 + 37L * criterion, 1);
        var actual = BigDecimal.valueOf(700 + (unit * 131L + criterion * 71L) % 700, 1);
        var count = typeOf(criterion) == RuleType.KNOCKOUT ? 0 : (unit + criterion) % 4;
        return new Cell(
                ValueState.NUMBER, target, actual, target, count, count % 2 == 0 ? "x" : "y", List.of("x", "y"),
                count > 0, count, 3 - count, BigDecimal.valueOf(4 + count));
    }

    private static RuleType typeOf(int number) {
        return RuleType.values()[number % RuleType.values().length];
    }

    private static Scorecard table(int criteria) {
        var leaves = new EnumMap<GroupKind, List<Criterion>>(GroupKind.class);
        for (var number = 0; number < criteria; number++) {
            var kind = switch (typeOf(number)) {
                case BONUS_PENALTY, HIGHEST_ONLY -> GroupKind.BONUS;
                case PER_OCCURRENCE, LATE_SUBMISSION, KNOCKOUT -> GroupKind.PENALTY;
                default -> GroupKind.BASE;
            };
            leaves.computeIfAbsent(kind, each -> new ArrayList<>()).add(leaf(number));
        }
        var groups = new ArrayList<CriterionGroup>();
        leaves.forEach((kind, each) -> {
            var parts = kind == GroupKind.BASE ? 8 : 1;
            for (var part = 0; part < parts; part++) {
                groups.add(group(kind, groups.size(), each.subList(
                        each.size() * part / parts, each.size() * (part + 1) / parts)));
            }
        });
        var max = groups.stream()
                .filter(group -> group.kind() == GroupKind.BASE)
                .map(CriterionGroup::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Scorecard(
                "B", 1, true, "B", null, null, List.of(), null, null, max, true, BigDecimal.TEN, BigDecimal.TEN,
                BigDecimal.ZERO, max, groups,
                List.of(
                        new TieBreaker(TieBreaker.Type.GROUP, "G0"),
                        new TieBreaker(TieBreaker.Type.BONUS, null),
                        new TieBreaker(TieBreaker.Type.EARLIER_SUBMISSION, null)),
                List.of(
                        new Classification("X", "X", null, share(max, "0.5"), new BigDecimal("25"), List.of(
                                new Gate(Gate.Scope.EACH_GROUP, null, new BigDecimal("0.2")))),
                        new Classification("Y", "Y", null, share(max, "0.4"), null, List.of()),
                        new Classification("Z", "Z", null, null, null, List.of())),
                List.of());
    }

    /** The first half of the criteria stand under a parent; the maximum is below their sum, so that it binds for good units. */
    private static CriterionGroup group(GroupKind kind, int number, List<Criterion> leaves) {
        var half = leaves.size() / 2;
        var criteria = new ArrayList<Criterion>();
        if (half > 0) {
            criteria.add(criterion("P" + number, share(BigDecimal.TEN.multiply(BigDecimal.valueOf(half)), "0.7"), null,
                    leaves.subList(0, half)));
        }
        criteria.addAll(leaves.subList(half, leaves.size()));
        var max = share(BigDecimal.TEN.multiply(BigDecimal.valueOf(leaves.size())), "0.6");
        return new CriterionGroup("G" + number, "G", null, kind, max, BigDecimal.ONE, criteria);
    }

    private static Criterion leaf(int number) {
        return criterion("C" + number, BigDecimal.TEN, rule(typeOf(number)), List.of());
    }

    private static Criterion criterion(String code, BigDecimal max, @Nullable Rule rule, List<Criterion> children) {
        return new Criterion(
                code, code, null, max, "1", "", null, rule, rule == null ? null : "I" + code, null,
                LowerBetterMode.MIRROR, Criterion.DEFAULT_ROUNDING, NotApplicablePolicy.REDUCE_MAX, children);
    }

    private static BigDecimal share(BigDecimal of, String share) {
        return of.multiply(new BigDecimal(share));
    }

    private static Rule rule(RuleType type) {
        var half = new BigDecimal("0.5");
        var eight = BigDecimal.valueOf(8);
        var three = BigDecimal.valueOf(3);
        var bands = List.of(
                new Rule.Threshold(BigDecimal.ONE, BigDecimal.TEN), new Rule.Threshold(new BigDecimal("0.8"), eight));
        return switch (type) {
            case BAND -> new Rule.Band(Rule.BandInput.RATE, Rule.BandBound.FROM, bands);
            case PROPORTIONAL -> new Rule.Proportional(new BigDecimal("0.6"), BigDecimal.ONE);
            case SHORTFALL_EXCESS -> new Rule.ShortfallExcess(
                    new BigDecimal("0.01"), half, new BigDecimal("0.7"), new BigDecimal("0.02"), half, BigDecimal.ONE,
                    true);
            case RELATIVE_TO_LEADER -> new Rule.RelativeToLeader(half, Rule.ExcessMode.PERCENT);
            case RATIO_TO_BEST -> new Rule.RatioToBest();
            case PEER_RANK -> new Rule.PeerRank(List.of(BigDecimal.TEN, eight, three));
            case GROWTH -> new Rule.Growth(List.of(), BigDecimal.ZERO, new BigDecimal("0.3"));
            case PASS_FAIL -> new Rule.PassFail();
            case CHOICE -> new Rule.Choice(List.of(
                    new Rule.Option("x", "x", BigDecimal.TEN, false), new Rule.Option("y", "y", three, false)));
            case PER_OCCURRENCE -> new Rule.PerOccurrence(three, eight);
            case DEDUCT_PER_OCCURRENCE -> new Rule.DeductPerOccurrence(three, BigDecimal.ONE);
            case BONUS_PENALTY -> new Rule.BonusPenalty(BigDecimal.ONE, three, new BigDecimal("-4"), three);
            case HIGHEST_ONLY -> new Rule.HighestOnly(
                    List.of(new Rule.Achievement("x", "x", eight), new Rule.Achievement("y", "y", three)));
            case STEP_INCREMENT -> new Rule.StepIncrement(
                    new BigDecimal("60"), three, BigDecimal.TEN, half, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO);
            case CONDITIONAL -> new Rule.Conditional(
                    new Predicate("coast", Predicate.Operator.EQ, "1"),
                    new Rule.Proportional(half, BigDecimal.ONE),
                    new Rule.RelativeToLeader(half, Rule.ExcessMode.ABSOLUTE));
            case EXTERNAL -> new Rule.External("D", true);
            case MANUAL -> new Rule.Manual();
            case LATE_SUBMISSION -> new Rule.LateSubmission(
                    new DueDay(null, MonthDay.of(12, 15)), 2, BigDecimal.ONE, half, null);
            case KNOCKOUT -> new Rule.Knockout();
        };
    }
}
