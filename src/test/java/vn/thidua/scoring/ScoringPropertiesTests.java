package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.ScorecardJson;

/** What must hold of scoring whatever the table and the input. */
class ScoringPropertiesTests {

    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void orderOfTheInputDoesNotMatter(@ForAll long seed) {
        var input = RandomYears.of(seed);
        var codes = new ArrayList<>(input.units().keySet());
        Collections.shuffle(codes, new Random(seed));
        var shuffled = new LinkedHashMap<String, UnitYear>();
        codes.forEach(
                code -> shuffled.put(code, Objects.requireNonNull(input.units().get(code))));

        var other = new ClusterYear(input.year(), input.scorecard(), input.directions(), shuffled);

        assertThat(ScoringEngine.score(other)).isEqualTo(ScoringEngine.score(input));
    }

    @Property(tries = TRIES)
    void recomputingChangesNothing(@ForAll long seed) {
        assertThat(ScoringEngine.score(RandomYears.of(seed))).isEqualTo(ScoringEngine.score(RandomYears.of(seed)));
    }

    @Property(tries = TRIES)
    void aTableReadBackFromItsFileScoresTheSame(@ForAll long seed) {
        var input = RandomYears.of(seed);
        var table = ScorecardJson.read(ScorecardJson.write(input.scorecard()));

        assertThat(table).isEqualTo(input.scorecard());
        assertThat(ScoringEngine.score(input.with(table))).isEqualTo(ScoringEngine.score(input));
    }

    @Property(tries = TRIES)
    void pointsStayWithinTheCriterion(@ForAll long seed) {
        var input = RandomYears.of(seed);

        for (var unit : ScoringEngine.score(input).ranking()) {
            unit.allCriteria().forEach(result -> {
                var criterion = input.scorecard().criterion(result.code()).orElseThrow();
                var kind =
                        input.scorecard().groupOf(result.code()).orElseThrow().kind();
                assertThat(result.effectiveMax()).isBetween(BigDecimal.ZERO, result.max());
                if (!mayExceed(criterion.rule())) {
                    var least = least(criterion, kind);
                    var most = most(criterion, kind);
                    assertThat(result.base()).isBetween(BigDecimal.ZERO, most.base());
                    assertThat(result.bonus()).isBetween(BigDecimal.ZERO, most.bonus());
                    assertThat(result.penalty()).isBetween(least, BigDecimal.ZERO);
                }
            });
        }
    }

    /** The most that a criterion can earn in each ledger: its maximum in its group's own, what its rules promise in the others. */
    private static Ledgers most(Criterion criterion, GroupKind kind) {
        var base = kind == GroupKind.BASE ? criterion.maxPoints() : BigDecimal.ZERO;
        return new Ledgers(
                base, kind == GroupKind.BONUS ? criterion.maxPoints() : mostBonus(criterion), BigDecimal.ZERO);
    }

    private static BigDecimal mostBonus(Criterion criterion) {
        return criterion.isLeaf()
                ? mostBonus(Objects.requireNonNull(criterion.rule()))
                : criterion.children().stream()
                        .map(ScoringPropertiesTests::mostBonus)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mostBonus(Rule rule) {
        if (rule instanceof Rule.Conditional conditional) {
            return mostBonus(conditional.then()).max(mostBonus(conditional.otherwise()));
        }
        if (rule instanceof Rule.ShortfallExcess excess) {
            return Objects.requireNonNull(excess.bonusCap());
        }
        return rule instanceof Rule.BonusPenalty balance ? balance.max() : BigDecimal.ZERO;
    }

    /** The most that a criterion can take, as a negative figure. */
    private static BigDecimal least(Criterion criterion, GroupKind kind) {
        return kind == GroupKind.PENALTY ? criterion.maxPoints().negate() : least(criterion);
    }

    private static BigDecimal least(Criterion criterion) {
        return criterion.isLeaf()
                ? least(Objects.requireNonNull(criterion.rule()), criterion.maxPoints())
                : criterion.children().stream()
                        .map(ScoringPropertiesTests::least)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal least(Rule rule, BigDecimal max) {
        if (rule instanceof Rule.Conditional conditional) {
            return least(conditional.then(), max).min(least(conditional.otherwise(), max));
        }
        if (rule instanceof Rule.LateSubmission) {
            return max.negate();
        }
        return rule instanceof Rule.BonusPenalty balance ? balance.min() : BigDecimal.ZERO;
    }

    private static boolean mayExceed(@Nullable Rule rule) {
        return rule instanceof Rule.External external && external.mayExceed()
                || rule instanceof Rule.Conditional conditional
                        && (mayExceed(conditional.then()) || mayExceed(conditional.otherwise()));
    }

    @Property(tries = TRIES)
    void theTotalIsExactlyTheSumOfItsParts(@ForAll long seed) {
        var table = withoutCaps(RandomYears.of(seed).scorecard());

        for (var unit : ScoringEngine.score(RandomYears.of(seed).with(table)).ranking()) {
            var leaves = unit.allCriteria()
                    .filter(CriterionResult::isLeaf)
                    .map(CriterionResult::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var groups = unit.groups().stream().map(GroupResult::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(unit.total()).isEqualByComparingTo(groups);
            if (unit.allCriteria().noneMatch(CriterionResult::voided)) {
                assertThat(unit.total()).isEqualByComparingTo(leaves);
            }
        }
    }

    /** With every cap, void, floor and rescaling in force, what the derivations say of them makes up the difference to the last digit. */
    @Property(tries = TRIES)
    void theLeavesAndTheExplainedChangesAreExactlyTheTotal(@ForAll long seed) {
        for (var unit : ScoringEngine.score(RandomYears.of(seed)).ranking()) {
            var leaves = unit.allCriteria()
                    .filter(CriterionResult::isLeaf)
                    .map(CriterionResult::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(leaves.add(changes(unit))).isEqualByComparingTo(unit.total());
        }
    }

    private static BigDecimal changes(UnitResult unit) {
        var parents = unit.allCriteria().filter(each -> !each.isLeaf()).map(CriterionResult::derivation);
        var groups = unit.groups().stream().map(GroupResult::derivation);
        return Stream.of(parents, groups, Stream.of(unit.derivation()))
                .flatMap(derivations -> derivations)
                .flatMap(Derivation::flat)
                .map(Step::change)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A reader who adds up the parts that a group or the total names, and follows the steps, gets the points that are shown. */
    @Property(tries = TRIES)
    void everySumThatIsToldHoldsAndEndsAtThePointsShown(@ForAll long seed) {
        for (var unit : ScoringEngine.score(RandomYears.of(seed)).ranking()) {
            unit.groups().forEach(group -> assertThat(told(group.derivation())).isEqualByComparingTo(group.points()));
            unit.allCriteria()
                    .filter(each -> !each.isLeaf())
                    .forEach(each -> assertThat(told(each.derivation())).isEqualByComparingTo(each.points()));
            assertThat(told(unit.derivation())).isEqualByComparingTo(unit.total());
        }
    }

    /** What the told sums and changes lead to; the step that names the total is checked on the way. */
    private static BigDecimal told(Derivation derivation) {
        var points = BigDecimal.ZERO;
        for (var step : derivation.steps()) {
            if (step.arguments().size() == 2 && step.arguments().get(1) instanceof Argument.Sum sum) {
                var parts = sum.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(step.arguments().get(0)).isEqualTo(Arguments.points(parts));
                if (step.kind() == StepKind.TOTAL) {
                    assertThat(parts).isEqualByComparingTo(points);
                } else {
                    points = points.add(parts);
                }
            }
            points = points.add(step.change());
        }
        return points;
    }

    /** The same criteria under caps that nothing reaches. */
    private static Scorecard withoutCaps(Scorecard table) {
        var groups = table.groups().stream()
                .map(group -> new CriterionGroup(
                        group.code(),
                        group.name(),
                        null,
                        group.kind(),
                        BigDecimal.valueOf(10_000),
                        null,
                        group.criteria().stream()
                                .map(ScoringPropertiesTests::withoutCap)
                                .toList()))
                .toList();
        return new Scorecard(
                "T",
                1,
                true,
                "T",
                null,
                null,
                List.of(),
                null,
                null,
                BigDecimal.valueOf(10_000),
                false,
                null,
                null,
                null,
                null,
                groups,
                table.tieBreakers(),
                table.classes(),
                table.sanctions());
    }

    private static Criterion withoutCap(Criterion criterion) {
        return criterion.isLeaf()
                ? criterion
                : new Criterion(
                        criterion.code(),
                        criterion.name(),
                        null,
                        BigDecimal.valueOf(1_000),
                        "1",
                        "",
                        null,
                        null,
                        null,
                        null,
                        criterion.lowerBetterMode(),
                        criterion.rounding(),
                        criterion.notApplicable(),
                        criterion.children());
    }

    @Property(tries = 1_000)
    void aBetterResultNeverLowersOnesOwnPoints(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int improvement) {
        var input = RandomYears.of(seed);
        var random = new Random(seed);
        var unit = List.copyOf(input.units().keySet())
                .get(random.nextInt(input.units().size()));
        var leaves = input.scorecard().leaves();
        var leaf = leaves.get(random.nextInt(leaves.size()));
        var cell = Objects.requireNonNull(input.units().get(unit)).cell(leaf.code());
        Assume.that(cell.state() == ValueState.NUMBER && cell.actual() != null && runsWith(leaf, input));

        var step = BigDecimal.valueOf(improvement, 1);
        var better = input.directionOf(leaf) == Direction.LOWER_BETTER
                ? cell.actual().subtract(step).max(BigDecimal.ZERO)
                : cell.actual().add(step);
        var improved = input.with(unit, Map.of(leaf.code(), cell.withActual(better)));

        assertThat(points(improved, unit, leaf)).isGreaterThanOrEqualTo(points(input, unit, leaf));
    }

    /** Two answers to one question, of which the second yields at least as much by the rule. */
    private record Answers(Cell less, Cell more) {}

    /**
     * Occurrences, pluses and minuses, options, achievements, yes and no, points given: whoever does better by the rule never gets
     * less, and in a penalty group, where what a rule yields is taken, never loses more.
     */
    @Property(tries = TRIES)
    void aBetterAnswerNeverLowersOnesOwnPoints(@ForAll long seed) {
        var input = RandomYears.of(seed);
        var random = new Random(seed);
        var unit = List.copyOf(input.units().keySet())
                .get(random.nextInt(input.units().size()));
        var facts = Objects.requireNonNull(input.units().get(unit)).facts();

        for (var leaf : input.scorecard().leaves()) {
            var rule = Objects.requireNonNull(leaf.rule()).under(facts);
            var kind = input.scorecard().groupOf(leaf.code()).orElseThrow().kind();
            var taken = kind == GroupKind.PENALTY && !(rule instanceof Rule.BonusPenalty);
            answers(rule, random).forEach(answers -> {
                var less = points(input.with(unit, Map.of(leaf.code(), answers.less())), unit, leaf);
                var more = points(input.with(unit, Map.of(leaf.code(), answers.more())), unit, leaf);
                assertThat(taken ? less : more).as(rule + " in " + kind).isGreaterThanOrEqualTo(taken ? more : less);
            });
        }
    }

    private static Stream<Answers> answers(Rule rule, Random random) {
        var some = random.nextInt(6);
        var further = some + 1 + random.nextInt(3);
        return switch (rule.input(Map.of())) {
            case COUNT ->
                Stream.of(
                        rule instanceof Rule.DeductPerOccurrence
                                ? new Answers(Cell.count(further), Cell.count(some))
                                : new Answers(Cell.count(some), Cell.count(further)));
            case PLUS_MINUS ->
                Stream.of(
                        new Answers(Cell.plusMinus(some, further), Cell.plusMinus(further, further)),
                        new Answers(Cell.plusMinus(some, further), Cell.plusMinus(some, some)));
            case CHOICE -> Stream.of(new Answers(Cell.choice("y"), Cell.choice("x")));
            case CHOICES ->
                Stream.of(
                        new Answers(Cell.choices(List.of()), Cell.choices(List.of("y"))),
                        new Answers(Cell.choices(List.of("y")), Cell.choices(List.of("x", "y"))));
            case PASS -> Stream.of(new Answers(Cell.pass(false), Cell.pass(true)));
            case POINTS ->
                Stream.of(new Answers(Cell.points(BigDecimal.valueOf(some)), Cell.points(BigDecimal.valueOf(further))));
            case FIGURE, FIGURE_AND_PREVIOUS, SUBMISSION -> Stream.of();
        };
    }

    /** Among reports that are accepted, an earlier one never loses more. */
    @Property(tries = TRIES)
    void anEarlierReportNeverLosesMore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int hours) {
        var input = RandomYears.of(seed);
        var late = ScoringEngine.score(input);
        var units = new LinkedHashMap<String, UnitYear>();
        input.units()
                .forEach((code, year) -> units.put(
                        code,
                        year.submittedAt() == null
                                ? year
                                : new UnitYear(
                                        year.cells(),
                                        year.submittedAt().minus(Duration.ofHours(hours)),
                                        year.facts(),
                                        year.sanctions())));
        var early = ScoringEngine.score(new ClusterYear(input.year(), input.scorecard(), input.directions(), units));

        for (var unit : late.ranking()) {
            var before = early.unit(unit.unit()).orElseThrow();
            unit.allCriteria()
                    .filter(each -> each.isLeaf() && !each.refused())
                    .forEach(each -> assertThat(
                                    before.criterion(each.code()).orElseThrow().points())
                            .isGreaterThanOrEqualTo(each.points()));
        }
    }

    /**
     * Left aside: penalty groups, where the points of a rule are what it takes, and tables that would not be issued because their
     * bands run against the indicator or reward a larger figure where smaller is better.
     */
    private static boolean runsWith(Criterion leaf, ClusterYear input) {
        var group = input.scorecard().groupOf(leaf.code()).orElseThrow();
        return group.kind() != GroupKind.PENALTY
                && sensible(Objects.requireNonNull(leaf.rule()), input.directionOf(leaf));
    }

    private static boolean sensible(Rule rule, Direction direction) {
        if (rule instanceof Rule.Conditional conditional) {
            return sensible(conditional.then(), direction) && sensible(conditional.otherwise(), direction);
        }
        var lower = direction == Direction.LOWER_BETTER;
        if (rule instanceof Rule.Band band && band.input() == Rule.BandInput.VALUE) {
            return lower == (band.bound() == Rule.BandBound.UP_TO);
        }
        return !(rule instanceof Rule.StepIncrement) || !lower;
    }

    private static BigDecimal points(ClusterYear input, String unit, Criterion leaf) {
        return ScoringEngine.score(input)
                .unit(unit)
                .orElseThrow()
                .criterion(leaf.code())
                .orElseThrow()
                .points();
    }

    @Property(tries = TRIES)
    void whoIsNotApplicableLeavesTheAbsoluteRulesOfOthersUnchanged(@ForAll long seed) {
        var input = RandomYears.of(seed);
        var leaver = input.units().keySet().iterator().next();
        var gone = new LinkedHashMap<String, Cell>();
        input.scorecard().leaves().forEach(leaf -> gone.put(leaf.code(), Cell.of(ValueState.NOT_APPLICABLE)));

        var before = ScoringEngine.score(input);
        var after = ScoringEngine.score(input.with(leaver, gone));

        for (var unit : before.ranking()) {
            if (!unit.unit().equals(leaver)) {
                input.scorecard().leaves().stream()
                        .filter(leaf -> !comparesUnits(leaf))
                        .forEach(leaf -> assertThat(
                                        after.unit(unit.unit()).orElseThrow().criterion(leaf.code()))
                                .isEqualTo(unit.criterion(leaf.code())));
            }
        }
    }

    private static boolean comparesUnits(Criterion leaf) {
        return Objects.requireNonNull(leaf.rule()).hasPeers()
                || leaf.notApplicable() == NotApplicablePolicy.SEPARATE_GROUP;
    }

    @Property(tries = TRIES)
    void placesAreACompetitionRanking(@ForAll long seed) {
        var ranking = ScoringEngine.score(RandomYears.of(seed)).ranking();

        var considered = ranking.stream().filter(UnitResult::considered).toList();
        for (var index = 0; index < considered.size(); index++) {
            var unit = considered.get(index);
            var place = Objects.requireNonNull(unit.place());
            var sharing = considered.stream()
                    .filter(other -> place.equals(other.place()))
                    .count();
            assertThat(unit.tied()).isEqualTo(sharing > 1);
            assertThat(place)
                    .isEqualTo(1
                            + (int) considered.stream()
                                    .filter(other -> Objects.requireNonNull(other.place()) < place)
                                    .count());
            if (index > 0) {
                assertThat(unit.total())
                        .isLessThanOrEqualTo(considered.get(index - 1).total());
            }
        }
        assertThat(ranking).filteredOn(unit -> !unit.considered()).allSatisfy(unit -> {
            assertThat(unit.place()).isNull();
            assertThat(unit.classification()).isEqualTo(ClassificationResult.NONE);
        });
    }
}
