package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;

/** What a derivation tells is what was done: the right reading of the figure, and a step for each limit that took hold and no other. */
class DerivationStepsTests {

    private static final Rule PROPORTIONAL = new Rule.Proportional(BigDecimal.ZERO, BigDecimal.ONE);
    private static final Rule DEDUCTED = new Rule.DeductPerOccurrence(new BigDecimal("3"), new BigDecimal("1"));

    @ParameterizedTest
    @CsvSource({
        "HIGHER_BETTER, MIRROR, 90, COMPLETION",
        "LOWER_BETTER, MIRROR, 110, COMPLETION_MIRROR",
        "LOWER_BETTER, INVERSE, 110, COMPLETION_INVERSE",
        "LOWER_BETTER, INVERSE, 0, COMPLETION_UNBOUNDED"
    })
    void tellHowTheTargetIsMet(Direction direction, LowerBetterMode mode, String actual, StepKind told) {
        assertThat(kinds(PROPORTIONAL, direction, mode, SampleYears.figure("100", actual)))
                .startsWith(told);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER_BETTER, MIRROR, 110, GROWTH",
        "LOWER_BETTER, MIRROR, 90, IMPROVEMENT",
        "LOWER_BETTER, INVERSE, 0, COMPLETION_UNBOUNDED"
    })
    void tellTheGrowthOnLastYear(Direction direction, LowerBetterMode mode, String actual, StepKind told) {
        var growth = new Rule.Growth(List.of(), BigDecimal.ZERO, new BigDecimal("0.1"));
        var cell = Cell.figure(ValueState.NUMBER, null, new BigDecimal(actual), new BigDecimal("100"));

        assertThat(kinds(growth, direction, mode, cell)).startsWith(told);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, false", "4, true"})
    void nameTheFloorOnlyWhereItTookHold(int occurrences, boolean named) {
        assertThat(kinds(DEDUCTED, Cell.count(occurrences)).contains(StepKind.FLOOR_REACHED))
                .isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void nameTheCapOnlyWhereItTookHold(int occurrences, boolean named) {
        var rule = new Rule.PerOccurrence(new BigDecimal("2"), new BigDecimal("4"));

        assertThat(kinds(rule, Cell.count(occurrences)).contains(StepKind.CAP_REACHED))
                .isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, PLUSES_AND_MINUSES, ''",
        "4, 0, PLUSES_AND_MINUSES, BALANCE_AT_MOST",
        "0, 2, PLUSES_AND_MINUSES, ''",
        "0, 3, PLUSES_AND_MINUSES, BALANCE_AT_LEAST"
    })
    void nameTheLimitOfABalanceOnlyWhereItTookHold(int pluses, int minuses, StepKind balance, String limit) {
        var rule =
                new Rule.BonusPenalty(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("-4"), new BigDecimal("3"));
        var told = kinds(rule, Cell.plusMinus(pluses, minuses));

        assertThat(told).isEqualTo(limit.isEmpty() ? List.of(balance) : List.of(balance, StepKind.valueOf(limit)));
    }

    @Test
    void nameTheClauseByWhichACriterionIsScored() {
        var table = SampleYears.tableOf("20", """
                {"code": "P", "maxPoints": "20", "clause": "Điều 5", "children": [
                 {"code": "P1", "maxPoints": "10", "clause": "Khoản 1 Điều 5", "rule": {"type": "Manual"}},
                 {"code": "P2", "maxPoints": "10", "rule": {"type": "Manual"}}]}""", "");

        var result = SampleYears.score(table, UnitYear.of(Map.of("P1", SampleYears.points("5"))));

        assertThat(clause(result, "P")).isEqualTo("Điều 5");
        assertThat(clause(result, "P1")).isEqualTo("Khoản 1 Điều 5");
        assertThat(clause(result, "P2")).isNull();
        assertThat(result.derivation().clause()).isNull();
    }

    private static @Nullable String clause(UnitResult result, String criterion) {
        return result.criterion(criterion).orElseThrow().derivation().clause();
    }

    @Test
    void nameTheDepartmentThatGavePoints() {
        assertThat(kinds(new Rule.External("Sở Tài chính", false), SampleYears.points("5")))
                .containsExactly(StepKind.GIVEN_BY);
        assertThat(kinds(new Rule.External(null, false), SampleYears.points("5")))
                .containsExactly(StepKind.GIVEN);
    }

    @Test
    void nameAnOptionThatTheTableDoesNotKnow() {
        var rule = new Rule.Choice(List.of(new Rule.Option("TOT", "Tốt", BigDecimal.TEN, false)));

        assertThat(kinds(rule, Cell.choice("TOT"))).containsExactly(StepKind.OPTION);
        assertThat(kinds(rule, Cell.choice("KHA"))).containsExactly(StepKind.OPTION_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"1, CONDITION_MET, PASSED", "0, CONDITION_NOT_MET, GIVEN"})
    void tellTheConditionAndTheBranchThatItChose(String fact, StepKind condition, StepKind branch) {
        var either = """
                {"code": "C", "maxPoints": "10", "rule": {"type": "Conditional", "then": {"type": "PassFail"},
                 "predicate": {"fact": "COAST", "op": "EQ", "value": "1"}, "else": {"type": "External"}}}""";
        var cell = fact.equals("1") ? Cell.pass(true) : SampleYears.points("5");
        var unit = SampleYears.unit(Map.of("C", cell), Map.of("COAST", fact));

        var result = SampleYears.score(SampleYears.tableOf("10", either, ""), unit);

        assertThat(result.criterion("C").orElseThrow().derivation().flat().map(Step::kind))
                .containsExactly(condition, branch);
    }

    @Test
    void tellAPlaceAmongHowMany() {
        var rule = "{\"type\": \"PeerRank\", \"pointsPerPlace\": [\"10\", \"8\"]}";

        assertThat(toldBesideALeader(rule, "110").arguments())
                .containsExactly(new Argument.Place(2), Arguments.count(2), Arguments.points(new BigDecimal("8")));
    }

    @Test
    void mentionRoundingOnlyWhereDigitsWereLost() {
        assertThat(kinds(PROPORTIONAL, SampleYears.figure("3", "1"))).endsWith(StepKind.ROUNDED);
        assertThat(kinds(PROPORTIONAL, SampleYears.figure("4", "1"))).doesNotContain(StepKind.ROUNDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "Proportional", "floorRate": "0.6", "fullRate": "0.8"}                               | 59   | PROPORTION_NONE
            {"type": "Proportional", "floorRate": "0.6", "fullRate": "0.8"}                               | 60   | PROPORTION
            {"type": "Proportional", "floorRate": "0.6", "fullRate": "0.8"}                               | 80   | PROPORTION_FULL
            {"type": "Growth", "floorRate": "0.1", "fullRate": "0.2"}                                     | 109  | PROPORTION_NONE
            {"type": "Growth", "floorRate": "0.1", "fullRate": "0.2"}                                     | 110  | PROPORTION
            {"type": "Growth", "fullRate": "0.2"}                                                         | 100  | PROPORTION
            {"type": "Growth", "bands": [{"from": "0.1", "points": "10"}]}                                | 110  | BAND_FROM
            {"type": "Growth", "bands": [{"from": "0.1", "points": "10"}]}                                | 109  | BAND_NONE
            {"type": "ShortfallExcess", "shortfallStep": "0.1", "deductPerStep": "1", "zeroBelow": "0.7"} | 69   | SHORTFALL_ZERO
            {"type": "ShortfallExcess", "shortfallStep": "0.1", "deductPerStep": "1", "zeroBelow": "0.7"} | 70   | SHORTFALL
            {"type": "ShortfallExcess", "shortfallStep": "0.1", "deductPerStep": "1", "zeroBelow": "0.7"} | 100  | TARGET_MET
            {"type": "ShortfallExcess", "shortfallStep": "0.1", "deductPerStep": "1", "zeroBelow": "0.7"} | 150  | TARGET_MET
            {"type": "ShortfallExcess", "shortfallStep": "0.1", "deductPerStep": "1", "excessStep": "0.1", "bonusPerStep": "1", "bonusCap": "2"} | 100 | TARGET_MET
            {"type": "ShortfallExcess", "shortfallStep": "0.1", "deductPerStep": "1", "excessStep": "0.1", "bonusPerStep": "1", "bonusCap": "2"} | 120 | TARGET_MET EXCESS
            {"type": "ShortfallExcess", "shortfallStep": "0.1", "deductPerStep": "1", "excessStep": "0.1", "bonusPerStep": "1", "bonusCap": "2"} | 130 | TARGET_MET EXCESS EXCESS_CAPPED
            {"type": "StepIncrement", "baseValue": "50", "basePoints": "2", "step": "5", "pointsPerStep": "1"}              | 49 | BELOW_BASE_VALUE
            {"type": "StepIncrement", "baseValue": "50", "basePoints": "2", "step": "5", "pointsPerStep": "1"}              | 50 | INCREMENTS
            {"type": "StepIncrement", "baseValue": "50", "basePoints": "2", "step": "5", "pointsPerStep": "1", "cap": "4"}  | 60 | INCREMENTS
            {"type": "StepIncrement", "baseValue": "50", "basePoints": "2", "step": "5", "pointsPerStep": "1", "cap": "4"}  | 65 | INCREMENTS CAP_REACHED
            """)
    void tellTheBranchTakenUpToItsEdge(String rule, String actual, String told) {
        var table = SampleYears.tableOf(
                "10", "{\"code\": \"C\", \"maxPoints\": \"10\", \"indicator\": \"I\", \"rule\": " + rule + "}", "");
        var hundred = new BigDecimal("100");
        var cell = Cell.figure(ValueState.NUMBER, hundred, new BigDecimal(actual), hundred);

        var steps = steps(SampleYears.year(table, Map.of("a", SampleYears.unit(Map.of("C", cell)))));

        assertThat(steps.subList(1, steps.size()))
                .containsExactly(
                        Stream.of(told.split(" ")).map(StepKind::valueOf).toArray(StepKind[]::new));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", ", 10"})
    void giveAnUnboundedExcessTheWholeBonusOrTheMaximum(BigDecimal cap, BigDecimal bonus) {
        var rule = new Rule.ShortfallExcess(
                new BigDecimal("0.1"),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                new BigDecimal("0.1"),
                BigDecimal.ONE,
                cap,
                true);
        var year = year(rule, Direction.LOWER_BETTER, LowerBetterMode.INVERSE, SampleYears.figure("10", "0"));

        assertThat(steps(year))
                .containsExactly(StepKind.COMPLETION_UNBOUNDED, StepKind.TARGET_MET, StepKind.EXCESS_CAPPED);
        assertThat(ScoringEngine.score(year).ranking().get(0).bonus()).isEqualByComparingTo(bonus);
    }

    @ParameterizedTest
    @CsvSource({"90, LEADER_BELOW_TARGET", "100, LEADER_AT_TARGET", "110, LEADER_ABOVE_TARGET", "150, LEADER_LEADS"})
    void tellHowFarTheLeaderIs(String actual, StepKind told) {
        assertThat(toldBesideALeader(Rule.ExcessMode.PERCENT, actual).kind()).isEqualTo(told);
    }

    @Test
    void tellAnExcessInTheUnitInWhichItIsMeasured() {
        assertThat(toldBesideALeader(Rule.ExcessMode.PERCENT, "110").arguments())
                .startsWith(Arguments.rate(new BigDecimal("0.1")), Arguments.rate(new BigDecimal("0.5")));
        assertThat(toldBesideALeader(Rule.ExcessMode.ABSOLUTE, "110").arguments())
                .startsWith(Arguments.amount(new BigDecimal("10")), Arguments.amount(new BigDecimal("50")));
    }

    private static Step toldBesideALeader(Rule.ExcessMode mode, String actual) {
        return toldBesideALeader("{\"type\": \"RelativeToLeader\", \"excessMode\": \"" + mode + "\"}", actual);
    }

    private static Step toldBesideALeader(String rule, String actual) {
        var year = SampleYears.year(
                SampleYears.tableOf("10", "{\"code\": \"C\", \"maxPoints\": \"10\", \"rule\": " + rule + "}", ""),
                Map.of(
                        "a", UnitYear.of(Map.of("C", SampleYears.figure("100", actual))),
                        "b", UnitYear.of(Map.of("C", SampleYears.figure("100", "150")))));
        return ScoringEngine.score(year)
                .unit("a")
                .orElseThrow()
                .criterion("C")
                .orElseThrow()
                .derivation()
                .steps()
                .get(1);
    }

    @Test
    void tellBandsFromBelowAndFromAbove() {
        var bands = List.of(new Rule.Threshold(BigDecimal.TEN, BigDecimal.ONE));

        assertThat(kinds(new Rule.Band(Rule.BandInput.VALUE, Rule.BandBound.FROM, bands), SampleYears.value("10")))
                .containsExactly(StepKind.FIGURE, StepKind.BAND_FROM);
        assertThat(kinds(new Rule.Band(Rule.BandInput.VALUE, Rule.BandBound.UP_TO, bands), SampleYears.value("10")))
                .containsExactly(StepKind.FIGURE, StepKind.BAND_UP_TO);
    }

    private static List<StepKind> kinds(Rule rule, Cell cell) {
        return kinds(rule, Direction.HIGHER_BETTER, LowerBetterMode.MIRROR, cell);
    }

    private static List<StepKind> kinds(Rule rule, Direction direction, LowerBetterMode mode, Cell cell) {
        return steps(year(rule, direction, mode, cell));
    }

    private static List<StepKind> steps(ClusterYear year) {
        return ScoringEngine.score(year).ranking().get(0).criterion("C").orElseThrow().derivation().steps().stream()
                .map(Step::kind)
                .toList();
    }

    private static ClusterYear year(Rule rule, Direction direction, LowerBetterMode mode, Cell cell) {
        var leaf = new Criterion(
                "C",
                "C",
                null,
                BigDecimal.TEN,
                "1",
                "",
                null,
                rule,
                "I",
                direction,
                mode,
                Criterion.DEFAULT_ROUNDING,
                NotApplicablePolicy.ZERO,
                List.of());
        return SampleYears.year(
                new Scorecard(
                        "T",
                        1,
                        true,
                        "T",
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        BigDecimal.TEN,
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of(new CriterionGroup(
                                "A", "A", null, GroupKind.BASE, BigDecimal.TEN, null, List.of(leaf))),
                        List.of(),
                        List.of(),
                        List.of()),
                Map.of("a", SampleYears.unit(Map.of("C", cell))));
    }
}
