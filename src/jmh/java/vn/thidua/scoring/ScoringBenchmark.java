package vn.thidua.scoring;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;
import vn.thidua.simulations.Robustness;

/** How long scoring takes: a large cluster-year, a province, and the robustness sheet; derivations included, on one core. */
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

    private static ClusterYear year(int units, int criteria) {
        var table = table(criteria);
        var years = new LinkedHashMap<String, UnitYear>();
        for (var unit = 0; unit < units; unit++) {
            var cells = new LinkedHashMap<String, Cell>();
            for (var criterion = 0; criterion < criteria; criterion++) {
                cells.put("C" + criterion, cell(unit, criterion));
            }
            years.put("unit-" + unit, UnitYear.of(cells));
        }
        return new ClusterYear(Year.of(2023), table, Map.of(), years);
    }

    private static Cell cell(int unit, int criterion) {
        var target = BigDecimal.valueOf(1000 + 37L * criterion, 1);
        var actual = BigDecimal.valueOf(700 + (unit * 131L + criterion * 71L) % 700, 1);
        return new Cell(
                ValueState.NUMBER, target, actual, target, (unit + criterion) % 4, null, null, true, null, null, null);
    }

    private static Scorecard table(int criteria) {
        var leaves = new ArrayList<Criterion>();
        for (var number = 0; number < criteria; number++) {
            leaves.add(new Criterion(
                    "C" + number, "C" + number, null, BigDecimal.TEN, "1", "", null, rule(number), "I" + number, null,
                    LowerBetterMode.MIRROR, Criterion.DEFAULT_ROUNDING, NotApplicablePolicy.ZERO, List.of()));
        }
        var max = BigDecimal.TEN.multiply(BigDecimal.valueOf(criteria));
        var group = new CriterionGroup("A", "A", null, GroupKind.BASE, max, null, leaves);
        return new Scorecard(
                "B", 1, true, "B", null, null, List.of(), null, null, max, false, null, null, null, null,
                List.of(group), List.of(), List.of());
    }

    private static Rule rule(int number) {
        return switch (number % 5) {
            case 0 -> new Rule.Proportional(new BigDecimal("0.6"), BigDecimal.ONE);
            case 1 -> new Rule.RelativeToLeader(new BigDecimal("0.5"), Rule.ExcessMode.PERCENT);
            case 2 -> new Rule.ShortfallExcess(
                    new BigDecimal("0.01"), new BigDecimal("0.5"), new BigDecimal("0.7"), new BigDecimal("0.02"),
                    new BigDecimal("0.5"), BigDecimal.ONE, true);
            case 3 -> new Rule.PeerRank(List.of(BigDecimal.TEN, BigDecimal.valueOf(8), BigDecimal.valueOf(6)));
            default -> new Rule.DeductPerOccurrence(BigDecimal.ONE, BigDecimal.ZERO);
        };
    }
}
