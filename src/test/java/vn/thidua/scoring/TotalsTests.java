package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.scorecards.ScorecardJson;

/** A total within the table's floor and cap, carried to the nominal maximum where criteria have left it. */
class TotalsTests {

    private static final String TWO = """
            {"code": "A1", "maxPoints": "60", "notApplicable": "REDUCE_MAX", "rule": {"type": "Manual"}},
            {"code": "A2", "maxPoints": "40", "notApplicable": "REDUCE_MAX", "rule": {"type": "Manual"}}""";
    private static final Cell GONE = Cell.of(ValueState.NOT_APPLICABLE);

    @ParameterizedTest
    @CsvSource({"49, 50, TOTAL_FLOOR", "50, 50, TOTAL", "90, 90, TOTAL", "91, 90, TOTAL_CAP"})
    void staysWithinFloorAndCapAndTellsWhereTheyTookHold(String points, BigDecimal total, StepKind last) {
        var table = SampleYears.tableOf(
                "100",
                "{\"code\": \"A1\", \"maxPoints\": \"100\", \"rule\": {\"type\": \"Manual\"}}",
                "\"totalFloor\": \"50\", \"totalCap\": \"90\",");

        var result = SampleYears.score(table, UnitYear.of(Map.of("A1", SampleYears.points(points))));

        assertThat(result.total()).isEqualByComparingTo(total);
        assertThat(result.derivation().steps()).last().extracting(Step::kind).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 8, false", "5, 5, 10, false", "6, 6, 10, true"})
    void cutsAParentAndItsGroupAtTheirMaximumAndTellsIt(String one, String other, BigDecimal points, boolean cut) {
        var table = SampleYears.tableOf("10", """
                {"code": "P", "maxPoints": "10", "children": [
                 {"code": "P1", "maxPoints": "8", "rule": {"type": "Manual"}},
                 {"code": "P2", "maxPoints": "8", "rule": {"type": "Manual"}}]}""", "");
        var flat = SampleYears.tableOf("10", """
                {"code": "P1", "maxPoints": "8", "rule": {"type": "Manual"}},
                {"code": "P2", "maxPoints": "8", "rule": {"type": "Manual"}}""", "");
        var year = UnitYear.of(Map.of("P1", SampleYears.points(one), "P2", SampleYears.points(other)));

        var parent = SampleYears.score(table, year).criterion("P").orElseThrow();
        var group = SampleYears.score(flat, year).group("A").orElseThrow();

        assertThat(parent.points()).isEqualByComparingTo(points);
        assertThat(isToldToBeCut(parent.derivation())).isEqualTo(cut);
        assertThat(group.points()).isEqualByComparingTo(points);
        assertThat(isToldToBeCut(group.derivation())).isEqualTo(cut);
    }

    private static boolean isToldToBeCut(Derivation derivation) {
        return derivation.steps().stream().anyMatch(step -> step.kind() == StepKind.CAPPED_AT_MAX);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BONUS   | bonusCap   | 4, 5   | 9  |
            BONUS   | bonusCap   | 6, 6   | 10 | BONUS_CAPPED 10 12 2 10
            PENALTY | penaltyCap | 4, 6   | -10|
            PENALTY | penaltyCap | 7, 6   | -10| PENALTY_CAPPED 10 -13 3 -10""")
    void tellsACapOfTheLedgerWithWhatItChanged(
            String kind, String cap, String pair, BigDecimal points, @Nullable String told) {
        var table = ScorecardJson.read("""
                {"code": "T", "totalMax": "100", "%s": "10", "groups": [{"code": "B", "kind": "%s", "maxPoints": "40",
                 "criteria": [{"code": "P1", "maxPoints": "20", "rule": {"type": "Manual"}},
                 {"code": "P2", "maxPoints": "20", "rule": {"type": "Manual"}}]}]}""".formatted(cap, kind));
        var given = pair.split(", ");

        var result = SampleYears.score(
                table, UnitYear.of(Map.of("P1", SampleYears.points(given[0]), "P2", SampleYears.points(given[1]))));

        assertThat(result.total()).isEqualByComparingTo(points);
        var limits = result.derivation().steps().stream()
                .filter(step -> step.change().signum() != 0)
                .map(TotalsTests::plain)
                .toList();
        assertThat(limits).isEqualTo(told == null ? List.of() : List.of(told));
    }

    private static String plain(Step step) {
        var figures = step.arguments().stream()
                .map(argument ->
                        ((Argument.Points) argument).value().toDecimal().toPlainString())
                .collect(Collectors.joining(" "));
        return step.kind() + " " + figures;
    }

    @Test
    void isNothingWhereTheMaximumIsGoneAndTellsWhichPointsDoNotCount() {
        var year = UnitYear.of(Map.of("A1", GONE, "A2", SampleYears.points("30")));

        var table = ScorecardJson.read(
                "{\"code\": \"T\", \"totalMax\": \"50\", \"groups\": [{\"code\": \"A\", \"maxPoints\": \"100\", \"criteria\": ["
                        + TWO + "]}]}");
        var result = SampleYears.score(table, year);

        assertThat(result.total()).isZero();
        assertThat(result.derivation().steps())
                .filteredOn(step -> step.kind() == StepKind.NO_MAXIMUM_LEFT)
                .singleElement()
                .extracting(Step::change)
                .isEqualTo(new BigDecimal("-30"));
    }

    @Test
    void isCarriedToTheNominalMaximumWhereTheTableSaysSo() {
        var year = UnitYear.of(Map.of("A1", GONE, "A2", SampleYears.points("30")));

        var carried = SampleYears.score(SampleYears.tableOf("100", TWO, "\"rescaleReduced\": true,"), year);
        var left = SampleYears.score(SampleYears.tableOf("100", TWO, ""), year);

        assertThat(carried.effectiveMax()).isEqualByComparingTo("40");
        assertThat(carried.total()).isEqualByComparingTo("75");
        assertThat(left.effectiveMax()).isEqualByComparingTo("40");
        assertThat(left.total()).isEqualByComparingTo("30");
    }

    @Test
    void isNothingWhereEveryCriterionHasLeft() {
        var result = SampleYears.score(
                SampleYears.tableOf("100", TWO, "\"rescaleReduced\": true,"),
                UnitYear.of(Map.of("A1", GONE, "A2", GONE)));

        assertThat(result.effectiveMax()).isZero();
        assertThat(result.total()).isZero();
    }
}
