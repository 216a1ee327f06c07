package vn.thidua.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.rules.DueDay;
import vn.thidua.rules.Gate;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Predicate;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;

/**
 * Cluster-years made up from a seed: every rule, policy, state and cap occurs, figures are small so that ties and boundaries are
 * met often.
 */
public final class RandomYears {

    private static final List<String> QUANTA = List.of("0.01", "0.25", "0.5", "1");

    private final Random random;

    private RandomYears(long seed) {
        this.random = new Random(seed);
    }

    public static ClusterYear of(long seed) {
        return new RandomYears(seed).year();
    }

    private ClusterYear year() {
        var table = table();
        var units = new LinkedHashMap<String, UnitYear>();
        var count = 1 + random.nextInt(7);
        for (var unit = 0; unit < count; unit++) {
            units.put("unit-" + (char) ('a' + unit), unit(table));
        }
        return new ClusterYear(Year.of(2023), table, Map.of("LOWER", Direction.LOWER_BETTER), units);
    }

    private Scorecard table() {
        var groups = new ArrayList<CriterionGroup>();
        for (var number = 0; number < 2 + random.nextInt(3); number++) {
            groups.add(group("G" + number, number == 0 ? GroupKind.BASE : pick(GroupKind.values())));
        }
        var base = groups.stream()
                .filter(group -> group.kind() == GroupKind.BASE)
                .map(CriterionGroup::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Scorecard(
                "R",
                1,
                true,
                "R",
                null,
                null,
                List.of(),
                null,
                null,
                base,
                random.nextBoolean(),
                maybe("8"),
                maybe("9"),
                maybe("0"),
                random.nextInt(4) == 0 ? base.add(BigDecimal.TEN) : null,
                groups,
                tieBreakers(),
                classes(base),
                sanctions(groups));
    }

    /** Some of a criterion that counts, some of one that counts nothing. */
    private List<ClassSanction> sanctions(List<CriterionGroup> groups) {
        var criteria = groups.stream()
                .flatMap(group -> group.criteria().stream())
                .map(Criterion::code)
                .toList();
        var sanctions = new ArrayList<ClassSanction>();
        for (var number = random.nextInt(3); number > 0; number--) {
            var effect = pick(ClassSanction.Effect.values());
            sanctions.add(new ClassSanction(
                    "S" + number,
                    "S",
                    null,
                    "1",
                    criteria.get(random.nextInt(criteria.size())),
                    1 + random.nextInt(4),
                    effect,
                    effect == ClassSanction.Effect.DROP_ONE ? null : pick("X", "Y", "Z")));
        }
        return sanctions;
    }

    private CriterionGroup group(String code, GroupKind kind) {
        var criteria = new ArrayList<Criterion>();
        for (var number = 0; number < 1 + random.nextInt(4); number++) {
            criteria.add(random.nextInt(4) == 0 ? parent(code + "." + number) : leaf(code + "." + number));
        }
        var sum = criteria.stream().map(Criterion::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
        var max = random.nextInt(4) == 0 ? sum.subtract(BigDecimal.valueOf(2)).max(BigDecimal.ONE) : sum;
        return new CriterionGroup(code, code, null, kind, max, maybe("3"), criteria);
    }

    private Criterion parent(String code) {
        var children = List.of(leaf(code + ".a"), leaf(code + ".b"));
        var sum = children.stream().map(Criterion::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Criterion(
                code,
                code,
                null,
                sum,
                "1",
                "",
                null,
                null,
                null,
                null,
                LowerBetterMode.MIRROR,
                Criterion.DEFAULT_ROUNDING,
                NotApplicablePolicy.ZERO,
                children);
    }

    private Criterion leaf(String code) {
        var max = BigDecimal.valueOf(2 + random.nextInt(19));
        return new Criterion(
                code,
                code,
                null,
                max,
                "1",
                "",
                null,
                rule(max, 0),
                pick("HIGHER", "LOWER", null),
                random.nextInt(4) == 0 ? pick(Direction.values()) : null,
                pick(LowerBetterMode.values()),
                new BigDecimal(QUANTA.get(random.nextInt(QUANTA.size()))),
                pick(NotApplicablePolicy.values()),
                List.of());
    }

    /** One of the 19 rules. */
    private Rule rule(BigDecimal max, int depth) {
        var half = max.divide(BigDecimal.valueOf(2));
        return switch (random.nextInt(depth > 1 ? 18 : 19)) {
            case 0 -> new Rule.Band(pick(Rule.BandInput.values()), Rule.BandBound.FROM, bands(max, "1.2", "1", "0.5"));
            case 1 -> new Rule.Band(Rule.BandInput.VALUE, Rule.BandBound.UP_TO, bands(max, "1", "3", "6"));
            case 2 -> new Rule.Proportional(decimal(pick("0", "0.5", "0.7")), decimal(pick("0.85", "1", "1.2")));
            case 3 ->
                new Rule.ShortfallExcess(
                        decimal("0.1"),
                        decimal(pick("0.5", "1")),
                        decimal(pick("0", "0.5", "0.7")),
                        decimal("0.1"),
                        decimal("0.3"),
                        decimal("2"),
                        random.nextBoolean());
            case 4 -> new Rule.RelativeToLeader(decimal(pick("0.5", "0.8")), pick(Rule.ExcessMode.values()));
            case 5 -> new Rule.RatioToBest();
            case 6 -> new Rule.PeerRank(List.of(max, half, BigDecimal.ONE));
            case 7 -> new Rule.Growth(bands(max, "0.2", "0", "-0.1"), null, null);
            case 8 -> new Rule.Growth(List.of(), decimal("0"), decimal("0.3"));
            case 9 -> new Rule.PassFail();
            case 10 ->
                new Rule.Choice(List.of(
                        new Rule.Option("x", "x", max, false),
                        new Rule.Option("y", "y", BigDecimal.ZERO, random.nextBoolean())));
            case 11 -> new Rule.PerOccurrence(decimal("1.5"), maybe("4"));
            case 12 -> new Rule.DeductPerOccurrence(decimal("1.5"), decimal(pick("0", "1")));
            case 13 -> new Rule.BonusPenalty(decimal("1"), decimal("2"), decimal("-4"), decimal("3"));
            case 14 ->
                new Rule.HighestOnly(
                        List.of(new Rule.Achievement("x", "x", max), new Rule.Achievement("y", "y", BigDecimal.ONE)));
            case 15 ->
                new Rule.StepIncrement(
                        decimal("2"),
                        decimal("1"),
                        decimal("2"),
                        decimal("0.5"),
                        maybe("2"),
                        decimal(pick("1", "0.75")),
                        decimal("0.5"));
            case 16 ->
                random.nextBoolean()
                        ? new Rule.External(random.nextInt(4) == 0 ? null : "D", random.nextBoolean())
                        : new Rule.Manual();
            case 17 ->
                random.nextInt(3) == 0
                        ? new Rule.Knockout()
                        : new Rule.LateSubmission(
                                new DueDay(null, MonthDay.of(12, 15)),
                                2,
                                decimal("1"),
                                decimal("0.5"),
                                random.nextBoolean() ? new DueDay(null, MonthDay.of(12, 20)) : null);
            default ->
                new Rule.Conditional(
                        new Predicate("f", pick(Predicate.Operator.values()), "2"),
                        rule(max, depth + 1),
                        rule(max, depth + 1));
        };
    }

    private static List<Rule.Threshold> bands(BigDecimal max, String... bounds) {
        var bands = new ArrayList<Rule.Threshold>();
        for (var index = 0; index < bounds.length; index++) {
            bands.add(new Rule.Threshold(decimal(bounds[index]), max.divide(BigDecimal.valueOf(1L << index))));
        }
        return bands;
    }

    private List<TieBreaker> tieBreakers() {
        var all = List.of(
                new TieBreaker(TieBreaker.Type.GROUP, "G0"),
                new TieBreaker(TieBreaker.Type.BONUS, null),
                new TieBreaker(TieBreaker.Type.CRITERION, "G1.0"),
                new TieBreaker(TieBreaker.Type.INDICATOR_RATE, "HIGHER"),
                new TieBreaker(TieBreaker.Type.EARLIER_SUBMISSION, null));
        return all.subList(random.nextInt(all.size()), all.size());
    }

    private List<Classification> classes(BigDecimal base) {
        return List.of(
                new Classification(
                        "X",
                        "X",
                        null,
                        base.multiply(decimal("0.6")),
                        maybe("40"),
                        List.of(new Gate(
                                pick(Gate.Scope.EACH_GROUP, Gate.Scope.EACH_CRITERION), null, decimal("0.2")))),
                new Classification(
                        "Y",
                        "Y",
                        null,
                        base.multiply(decimal("0.3")),
                        maybe("50"),
                        List.of(new Gate(Gate.Scope.GROUP, "G0", decimal("0.3")))),
                new Classification("Z", "Z", null, null, null, List.of()));
    }

    private UnitYear unit(Scorecard table) {
        var cells = new LinkedHashMap<String, Cell>();
        table.leaves().forEach(leaf -> {
            if (random.nextInt(12) > 0) {
                cells.put(leaf.code(), cell());
            }
        });
        var sanctions = new ArrayList<Sanction>();
        if (random.nextInt(5) == 0) {
            sanctions.add(new Sanction(pick(Sanction.Effect.values()), pick("X", "Y", "Z"), "R", null, null));
        }
        var submitted = random.nextInt(6) == 0
                ? null
                : Instant.parse("2023-12-" + (13 + random.nextInt(10)) + "T1" + random.nextInt(9) + ":00:00Z");
        return new UnitYear(cells, submitted, Map.of("f", String.valueOf(random.nextInt(4))), sanctions);
    }

    /** A cell that answers every rule, so that any rule may meet any state. */
    private Cell cell() {
        return new Cell(
                random.nextInt(5) == 0 ? pick(ValueState.values()) : ValueState.NUMBER,
                figure(),
                figure(),
                figure(),
                random.nextInt(5),
                pick("x", "y", "x", "y", "z"),
                pick(List.of(), List.of("x"), List.of("y"), List.of("x", "y")),
                random.nextBoolean(),
                random.nextInt(5),
                random.nextInt(4),
                BigDecimal.valueOf(random.nextInt(900), 2));
    }

    private @Nullable BigDecimal figure() {
        return random.nextInt(10) == 0 ? null : BigDecimal.valueOf(random.nextInt(90), random.nextInt(2));
    }

    private @Nullable BigDecimal maybe(String value) {
        return random.nextBoolean() ? decimal(value) : null;
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
