package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures what-if tries for a unit that wants more: the places where its rule has an edge, nearest first, and no worse ones. */
class NextLevelsTests {

    private static final String BANDS = """
            "rule": {"type": "Band", "input": "RATE", "bands": [{"from": "1.1", "points": "10"}, {"from": "1", "points": "8"}]}""";
    private static final String WHOLE_STEPS = """
            "rule": {"type": "ShortfallExcess", "shortfallStep": "0.01", "deductPerStep": "0.5", "zeroBelow": "0.7",
             "excessStep": "0.05", "bonusPerStep": "1", "wholeSteps": true}""";
    private static final String EVEN = """
            "rule": {"type": "ShortfallExcess", "shortfallStep": "0.01", "deductPerStep": "0.5", "zeroBelow": "0.7"}""";
    private static final String INCREMENTS = """
            "rule": {"type": "StepIncrement", "baseValue": "50", "basePoints": "2", "step": "3", "pointsPerStep": "1"}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            85    | 100, 110
            100   | 110
            110   | ''
            """)
    void areTheBandsStillAhead(String actual, String figures) {
        assertThat(figures(BANDS, figure("100", actual, null))).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MIRROR  | 12 | 10, 9
            MIRROR  | 10 | 9
            INVERSE | 12 | 10, 9
            INVERSE | 0  | ''
            """)
    void goDownwardsWhereLowerIsBetter(String mode, String actual, String figures) {
        assertThat(figures(lower(mode) + BANDS, figure("10", actual, null))).isEqualTo(figures);
    }

    @Test
    void takeAFloorOfNothingAsTheTargetItself() {
        assertThat(figures(lower("INVERSE") + "\"rule\": {\"type\": \"Proportional\"}", figure("10", "12", null)))
                .isEqualTo("10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60    | 61, 62, 63, 70, 100, 105, 110, 115
            97.5  | 98, 99, 100, 105, 110, 115
            99.5  | 100, 101, 102, 105, 110, 115
            100   | 105, 110, 115
            101   | 105, 110, 115
            105   | 110, 115, 120
            """)
    void areTheNextThreeWholeStepsOnEitherSideOfTheTarget(String actual, String figures) {
        assertThat(figures(WHOLE_STEPS, figure("100", actual, null))).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60   | 70, 100
            97.5 | 100
            100  | ''
            """)
    void areOnlyTheEndsOfAnEvenSlope(String actual, String figures) {
        assertThat(figures(EVEN, figure("100", actual, null))).isEqualTo(figures);
    }

    @Test
    void stopWhereNothingAtAllOccurredAndLowerIsBetter() {
        assertThat(figures(lower("INVERSE") + WHOLE_STEPS, figure("10", "0", null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "rule": {"type": "Growth", "floorRate": "0", "fullRate": "0.1"}                                      | 70 | 80, 88
            "rule": {"type": "Growth", "fullRate": "0.1"}                                                        | 70 | 88
            "rule": {"type": "Growth", "bands": [{"from": "0.5", "points": "10"}, {"from": "0", "points": "5"}]} | 80 | 120
            """)
    void areMeasuredOnLastYearWhereGrowthCounts(String rule, String actual, String figures) {
        assertThat(figures(rule, figure("1000", actual, "80"))).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40 | 41, 50
            50 | 53
            55 | 56
            56 | 59
            """)
    void areTheBaseValueAndTheNextCompletedStep(String actual, String figures) {
        assertThat(figures(INCREMENTS, figure(null, actual, null))).isEqualTo(figures);
    }

    @Test
    void areRoundedTowardsTheBetterSide() {
        var thirds = "\"rule\": {\"type\": \"Proportional\", \"fullRate\": \"0.3333\"}";

        assertThat(figures(thirds, figure("10", "1", null), 1)).isEqualTo("3.4");
        assertThat(figures(lower("MIRROR") + thirds, figure("10", "19", null), 1))
                .isEqualTo("16.6");
    }

    @Test
    void areNeverBelowZero() {
        var none = """
                "direction": "LOWER_BETTER",
                "rule": {"type": "Band", "input": "VALUE", "bands": [{"upTo": "-1", "points": "10"}, {"upTo": "0", "points": "5"}]}""";

        assertThat(figures(none, figure(null, "3", null))).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "RelativeToLeader"}                   | 90  | 100, 120, 150
            {"type": "RelativeToLeader"}                   | 120 | 150
            {"type": "PeerRank", "pointsPerPlace": ["10"]} | 90  | 120, 150
            {"type": "RatioToBest"}                        | 90  | 120, 150, 500
            """)
    void areThoseOfThePeersAhead(String rule, String actual, String figures) {
        assertThat(figures(
                        "\"rule\": " + rule,
                        0,
                        Map.of(
                                "a", figure("100", actual, null),
                                "b", figure("100", "120", null),
                                "c", figure("100", "150", null),
                                "d", Cell.NOT_YET_AVAILABLE,
                                "e", figure(null, "500", null))))
                .isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "RelativeToLeader"}                   | 100, 80
            {"type": "PeerRank", "pointsPerPlace": ["10"]} | 80
            """)
    void leaveOutAPeerWhoseRateHasNoBound(String rule, String figures) {
        assertThat(figures(
                        lower("INVERSE") + "\"rule\": " + rule,
                        0,
                        Map.of(
                                "a", figure("100", "120", null),
                                "b", figure("100", "0", null),
                                "c", figure("100", "80", null))))
                .isEqualTo(figures);
    }

    @Test
    void leaveOutPeersInOtherCircumstances() {
        var rule = """
                "rule": {"type": "Conditional", "predicate": {"fact": "COAST", "op": "EQ", "value": "1"},
                 "then": {"type": "RatioToBest"}, "else": {"type": "RatioToBest"}}""";
        var units = new LinkedHashMap<String, UnitYear>();
        units.put("a", SampleYears.unit(Map.of("C", figure(null, "10", null)), Map.of("COAST", "1")));
        units.put("b", SampleYears.unit(Map.of("C", figure(null, "20", null)), Map.of("COAST", "1")));
        units.put("c", SampleYears.unit(Map.of("C", figure(null, "30", null))));

        assertThat(figures(rule, 0, units)).isEqualTo("20");
    }

    @Test
    void countOneMoreWhereOccurrencesEarn() {
        assertThat(candidates("\"rule\": {\"type\": \"PerOccurrence\", \"pointsEach\": \"1\"}", Cell.count(3)))
                .extracting(Cell::count)
                .containsExactly(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3          | 4  | 0 | 2, 1, 0
            3          | 4  | 4 | 1, 0
            2000000000 | 4  | 0 | 2, 1, 0
            0          | 4  | 0 | ''
            3          | 4  | 10 | ''
            3          | 0  | 0 | ''
            """)
    void countFewerWhereOccurrencesCostFromTheFirstThatMatters(int count, String each, String floor, String counts) {
        var rule = "\"rule\": {\"type\": \"DeductPerOccurrence\", \"pointsEach\": \"%s\", \"floor\": \"%s\"}"
                .formatted(each, floor);

        assertThat(String.join(
                        ", ",
                        candidates(rule, Cell.count(count)).stream()
                                .map(cell -> String.valueOf(cell.count()))
                                .toList()))
                .isEqualTo(counts);
    }

    @Test
    void tryTheNearestNumberOfOccurrencesFirst() {
        var rule = """
                "rule": {"type": "Band", "input": "COUNT", "bands": [{"from": "9", "points": "10"}, {"from": "2", "points": "5"}]}""";

        assertThat(candidates(rule, Cell.count(8))).extracting(Cell::count).containsExactly(9, 2);
        assertThat(candidates(rule, Cell.count(4))).extracting(Cell::count).containsExactly(2, 9);
    }

    @Test
    void tryTheOptionsFromTheLeastOne() {
        var options = """
                "rule": {"type": "Choice", "options": [{"code": "GOOD", "points": "10"}, {"code": "POOR", "points": "1"}, {"code": "FAIR", "points": "5"}]}""";
        var achievements = """
                "rule": {"type": "HighestOnly", "achievements": [{"code": "STATE", "points": "10"}, {"code": "PROVINCE", "points": "5"}]}""";

        assertThat(candidates(options, Cell.choice("POOR")))
                .extracting(Cell::choice)
                .containsExactly("POOR", "FAIR", "GOOD");
        assertThat(candidates(achievements, Cell.choices(List.of())))
                .extracting(Cell::choices)
                .containsExactly(List.of("PROVINCE"), List.of("STATE"));
    }

    @Test
    void addOnePlusAndKeepTheMinuses() {
        var rule = """
                "rule": {"type": "BonusPenalty", "plusEach": "1", "minusEach": "1", "min": "-5", "max": "5"}""";

        assertThat(candidates(rule, Cell.plusMinus(2, 3))).containsExactly(Cell.plusMinus(3, 3));
    }

    @Test
    void passWhatWasFailed() {
        assertThat(candidates("\"rule\": {\"type\": \"PassFail\"}", Cell.pass(false)))
                .containsExactly(Cell.pass(true));
    }

    @Test
    void areAskedOnlyOfWhatIsScoredByItsRule() {
        assertThat(candidates(BANDS, Cell.NOT_YET_AVAILABLE)).isEmpty();
        assertThat(candidates(BANDS, figure(null, "85", null))).isEmpty();
        assertThat(candidates(BANDS, Cell.of(ValueState.NOTHING_AROSE))).isEmpty();
        var year = year(BANDS, Map.of("a", UnitYear.of(Map.of("C", figure("100", "85", null)))));
        assertThat(year.nextLevels("nobody", year.scorecard().leaves().get(0), 0))
                .isEmpty();
    }

    private static String lower(String mode) {
        return "\"direction\": \"LOWER_BETTER\", \"lowerBetterMode\": \"" + mode + "\", ";
    }

    private static Cell figure(@Nullable String target, String actual, @Nullable String previous) {
        return Cell.figure(
                ValueState.NUMBER,
                target == null ? null : new BigDecimal(target),
                new BigDecimal(actual),
                previous == null ? null : new BigDecimal(previous));
    }

    private static String figures(String rule, Cell own) {
        return figures(rule, own, 0);
    }

    private static String figures(String rule, Cell own, int decimals) {
        return figures(rule, decimals, Map.of("a", UnitYear.of(Map.of("C", own))));
    }

    private static String figures(String rule, int decimals, Map<String, ?> units) {
        var years = new LinkedHashMap<String, UnitYear>();
        units.forEach((unit, each) ->
                years.put(unit, each instanceof Cell cell ? UnitYear.of(Map.of("C", cell)) : (UnitYear) each));
        var year = year(rule, years);
        return String.join(
                ", ",
                year.nextLevels("a", year.scorecard().leaves().get(0), decimals).stream()
                        .map(cell -> Objects.requireNonNull(cell.actual()).toPlainString())
                        .toList());
    }

    private static List<Cell> candidates(String rule, Cell own) {
        var year = year(rule, Map.of("a", UnitYear.of(Map.of("C", own))));
        return year.nextLevels("a", year.scorecard().leaves().get(0), 0);
    }

    private static ClusterYear year(String rule, Map<String, UnitYear> units) {
        return SampleYears.year(
                SampleYears.tableOf("10", "{\"code\": \"C\", \"maxPoints\": \"10\", " + rule + "}", ""), units);
    }
}
