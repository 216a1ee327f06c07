package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
