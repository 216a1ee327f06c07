package vn.thidua.simulations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.SampleYears.figure;
import static vn.thidua.scoring.SampleYears.points;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.SampleYears;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitYear;
import vn.thidua.scoring.ValueState;

class WhatIfTests {

    private static final String BUDGET = """
            {"code": "A1", "clause": "1", "maxPoints": "60", "indicator": "X", "rule": {"type": "Proportional"}},
            {"code": "A2", "clause": "2", "maxPoints": "40", "rule": {"type": "Manual"}}
            """;

    private final ClusterYear input = SampleYears.year(
            SampleYears.tableOf("100", BUDGET, ""),
            Map.of(
                    "a", UnitYear.of(Map.of("A1", figure("100", "90"), "A2", points("40"))),
                    "b", UnitYear.of(Map.of("A1", figure("100", "80"), "A2", points("40")))));

    @Test
    void showsPointsAndPlacesWithOtherFiguresAndStoresNothing() {
        var whatIf = WhatIf.of(input, "b", Map.of("A1", figure("100", "95")));

        var own = whatIf.change("b").orElseThrow();
        assertThat(own.placeBefore()).isEqualTo(2);
        assertThat(own.placeAfter()).isEqualTo(1);
        assertThat(own.totalAfter()).isEqualByComparingTo("97");
        assertThat(own.criteria()).singleElement().satisfies(change -> {
            assertThat(change.criterion()).isEqualTo("A1");
            assertThat(change.difference()).isEqualByComparingTo("9");
        });
        assertThat(own.isChanged()).isTrue();
        assertThat(whatIf.change("a").orElseThrow().placeAfter()).isEqualTo(2);
        assertThat(ScoringEngine.score(input)).isEqualTo(whatIf.before());
    }

    @Test
    void tellsWhatIsMissingToTheNextPlace() {
        var result = ScoringEngine.score(input);

        assertThat(WhatIf.nextPlace(result, "b")).hasValueSatisfying(next -> {
            assertThat(next.ahead()).isEqualTo("a");
            assertThat(next.place()).isEqualTo(1);
            assertThat(next.gap()).isEqualByComparingTo("6");
        });
        assertThat(WhatIf.nextPlace(result, "a")).isEmpty();
        assertThat(WhatIf.of(input, "b", Map.of()).change("nobody")).isEmpty();
        assertThat(WhatIf.nextPlace(result, "nobody")).isEmpty();
    }

    @Test
    void looksPastUnitsOnTheSamePlace() {
        var level = UnitYear.of(Map.of("A1", figure("100", "80"), "A2", points("40")));
        var result = ScoringEngine.score(SampleYears.year(
                input.scorecard(),
                Map.of("a", Objects.requireNonNull(input.units().get("a")), "b", level, "c", level)));

        for (var unit : List.of("b", "c")) {
            assertThat(WhatIf.nextPlace(result, unit))
                    .hasValueSatisfying(next -> assertThat(next.ahead()).isEqualTo("a"));
        }
    }

    @Test
    void knowsWhoIsLeftAsBefore() {
        var whatIf = WhatIf.of(input, "b", Map.of("A1", figure("100", "85")));

        assertThat(whatIf.change("b").orElseThrow().isChanged()).isTrue();
        assertThat(whatIf.change("a").orElseThrow().isChanged()).isFalse();
        assertThat(whatIf.change("a").orElseThrow().criteria()).isEmpty();
    }

    @Test
    void asksNothingOfAParent() {
        var parent = """
                {"code": "P", "maxPoints": "10", "children": [{"code": "A1", "maxPoints": "10", "rule": {"type": "PassFail"}}]}""";

        assertThat(WhatIf.nextLevel(year(parent, Cell.pass(false)), "a", "P", 0))
                .isEmpty();
        assertThat(WhatIf.nextLevel(year(parent, Cell.pass(false)), "a", "A1", 0))
                .isPresent();
        assertThat(WhatIf.nextLevel(year(parent, Cell.pass(false)), "nobody", "A1", 0))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "Band", "input": "RATE", "bands": [{"from": "1", "points": "10"}, {"from": "0.9", "points": "8"}]} | 85 | 90 | 8
            {"type": "Band", "input": "RATE", "bands": [{"from": "1", "points": "10"}, {"from": "0.9", "points": "8"}]} | 90 | 100 | 2
            {"type": "Band", "input": "VALUE", "bands": [{"from": "95.55", "points": "10"}]} | 90 | 95.6 | 10
            {"type": "Proportional", "floorRate": "0.6", "fullRate": "0.85"} | 50 | 60 | 7.06
            {"type": "Proportional", "floorRate": "0.6", "fullRate": "0.85"} | 61 | 85 | 2.82
            {"type": "ShortfallExcess", "shortfallStep": "0.01", "deductPerStep": "0.5", "zeroBelow": "0.7", "wholeSteps": true} | 97.5 | 98 | 0.5
            {"type": "ShortfallExcess", "shortfallStep": "0.01", "deductPerStep": "0.5", "zeroBelow": "0.7", "excessStep": "0.05", "bonusPerStep": "1", "bonusCap": "2", "wholeSteps": true} | 101 | 105 | 1
            {"type": "Growth", "bands": [{"from": "0.1", "points": "10"}, {"from": "0", "points": "4"}]} | 85 | 88 | 6
            {"type": "StepIncrement", "baseValue": "50", "basePoints": "2", "step": "3", "pointsPerStep": "1"} | 55 | 56 | 1
            """)
    void findsTheNextLevelOfAFigure(String rule, String actual, BigDecimal next, BigDecimal gain) {
        var year = year(
                "{\"code\": \"A1\", \"maxPoints\": \"10\", \"indicator\": \"X\", \"rule\": " + rule + "}",
                Cell.figure(ValueState.NUMBER, decimal("100"), decimal(actual), decimal("80")));

        assertThat(WhatIf.nextLevel(year, "a", "A1", 1)).hasValueSatisfying(level -> {
            assertThat(level.cell().actual()).isEqualByComparingTo(next);
            assertThat(level.gain()).isEqualByComparingTo(gain);
            assertThat(level.placeAfter()).contains(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"MIRROR, 11, 10", "INVERSE, 11, 10"})
    void looksDownwardsWhereLowerIsBetter(String mode, String actual, BigDecimal next) {
        var year = year("""
                {"code": "A1", "maxPoints": "10", "direction": "LOWER_BETTER", "lowerBetterMode": "%s",
                 "rule": {"type": "Band", "input": "RATE", "bands": [{"from": "1", "points": "10"}]}}
                """.formatted(mode), figure("10", actual));

        assertThat(WhatIf.nextLevel(year, "a", "A1", 0))
                .hasValueSatisfying(level -> assertThat(level.cell().actual()).isEqualByComparingTo(next));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "PerOccurrence", "pointsEach": "3"} | 1 | 2 | 3
            {"type": "DeductPerOccurrence", "pointsEach": "4"} | 4 | 2 | 2
            {"type": "Band", "input": "COUNT", "bands": [{"from": "5", "points": "10"}, {"from": "2", "points": "4"}]} | 3 | 5 | 6
            """)
    void findsTheNextNumberOfOccurrences(String rule, int count, int next, BigDecimal gain) {
        var year = year("{\"code\": \"A1\", \"maxPoints\": \"10\", \"rule\": " + rule + "}", Cell.count(count));

        assertThat(WhatIf.nextLevel(year, "a", "A1", 0)).hasValueSatisfying(level -> {
            assertThat(level.cell().count()).isEqualTo(next);
            assertThat(level.gain()).isEqualByComparingTo(gain);
        });
    }

    @Test
    void findsTheNextOptionAndNothingBeyondTheBest() {
        var choice = """
                {"code": "A1", "maxPoints": "10", "rule": {"type": "Choice", "options": [
                 {"code": "TOT", "points": "10"}, {"code": "KHA", "points": "6"}, {"code": "YEU", "points": "0"}]}}
                """;

        assertThat(WhatIf.nextLevel(year(choice, Cell.choice("YEU")), "a", "A1", 0))
                .hasValueSatisfying(level -> assertThat(level.cell().choice()).isEqualTo("KHA"));
        assertThat(WhatIf.nextLevel(year(choice, Cell.choice("TOT")), "a", "A1", 0))
                .isEmpty();
        assertThat(WhatIf.nextLevel(year(choice, Cell.NOT_YET_AVAILABLE), "a", "A1", 0))
                .isEmpty();
        assertThat(WhatIf.nextLevel(year(choice, Cell.choice("YEU")), "a", "Z", 0))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "RelativeToLeader"}                             | 90 | 100 | 0.5
            {"type": "RelativeToLeader"}                             | 100 | 120 | 5
            {"type": "RatioToBest"}                                  | 90 | 120 | 2.5
            {"type": "PeerRank", "pointsPerPlace": ["10", "6"]}      | 90 | 120 | 4
            """)
    void looksAtThePeers(String rule, String actual, BigDecimal next, BigDecimal gain) {
        var table = SampleYears.tableOf("10", "{\"code\": \"A1\", \"maxPoints\": \"10\", \"rule\": " + rule + "}", "");
        var year = SampleYears.year(
                table,
                Map.of(
                        "a", UnitYear.of(Map.of("A1", figure("100", actual))),
                        "b", UnitYear.of(Map.of("A1", figure("100", "120")))));

        assertThat(WhatIf.nextLevel(year, "a", "A1", 0)).hasValueSatisfying(level -> {
            assertThat(Objects.requireNonNull(level.cell().actual())).isEqualByComparingTo(next);
            assertThat(level.gain()).isEqualByComparingTo(gain);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the whole maximum          | {"type": "Proportional"}                                             | 100 | 100
            beyond it                  | {"type": "Proportional"}                                             | 100 | 131
            the best band              | {"type": "Band", "input": "RATE", "bands": [{"from": "1", "points": "10"}]} | 100 | 100
            the cap of the bonus       | {"type": "ShortfallExcess", "shortfallStep": "0.01", "deductPerStep": "0.5", "zeroBelow": "0.7", "excessStep": "0.05", "bonusPerStep": "1", "bonusCap": "2"} | 100 | 110
            the cap of the increments  | {"type": "StepIncrement", "baseValue": "50", "basePoints": "2", "step": "3", "pointsPerStep": "1", "cap": "4"} | 100 | 90
            alone among its peers      | {"type": "RatioToBest"}                                              | 100 | 90
            no plan                    | {"type": "Proportional"}                                             |     | 90
            a plan of nothing          | {"type": "Proportional"}                                             | 0   | 90
            """)
    void findsNoNextLevelWhereNothingMoreIsToBeEarned(String why, String rule, BigDecimal plan, BigDecimal actual) {
        var year = year(
                "{\"code\": \"A1\", \"maxPoints\": \"10\", \"indicator\": \"X\", \"rule\": " + rule + "}",
                Cell.figure(plan, actual));

        assertThat(WhatIf.nextLevel(year, "a", "A1", 1)).as(why).isEmpty();
    }

    @Test
    void findsNoNextLevelBelowNothingAtAllWhereLowerIsBetter() {
        var year = year("""
                {"code": "A1", "maxPoints": "10", "direction": "LOWER_BETTER", "rule": {"type": "Proportional", "fullRate": "2"}}
                """, figure("10", "0"));

        assertThat(WhatIf.nextLevel(year, "a", "A1", 0)).isEmpty();
    }

    /** Equal totals, told apart by a tie-breaker: nothing is missing but the tie-breaker. */
    @Test
    void measuresNoGapWhereOnlyATieBreakerStandsBetween() {
        var table = SampleYears.tableOf("100", BUDGET, """
                "tieBreakers": [{"type": "CRITERION", "ref": "A1"}],""");
        var result = ScoringEngine.score(SampleYears.year(
                table,
                Map.of(
                        "a", UnitYear.of(Map.of("A1", figure("100", "100"), "A2", points("20"))),
                        "b", UnitYear.of(Map.of("A1", figure("100", "80"), "A2", points("32"))))));

        assertThat(WhatIf.nextPlace(result, "b")).hasValueSatisfying(next -> {
            assertThat(next.ahead()).isEqualTo("a");
            assertThat(next.gap()).isZero();
        });
    }

    @Test
    void changesSeveralUnitsAtOnce() {
        var whatIf = WhatIf.of(
                input, Map.of("a", Map.of("A1", figure("100", "50")), "b", Map.of("A1", figure("100", "100"))));

        assertThat(whatIf.change("a").orElseThrow().placeAfter()).isEqualTo(2);
        assertThat(whatIf.change("a").orElseThrow().totalAfter()).isEqualByComparingTo("70");
        assertThat(whatIf.change("b").orElseThrow().totalAfter()).isEqualByComparingTo("100");
    }

    private static ClusterYear year(String criterion, Cell cell) {
        return SampleYears.year(SampleYears.tableOf("10", criterion, ""), Map.of("a", UnitYear.of(Map.of("A1", cell))));
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
