package vn.thidua.simulations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.SampleYears.points;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.Fraction;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.SampleYears;
import vn.thidua.scoring.Sanction;
import vn.thidua.scoring.UnitYear;
import vn.thidua.scoring.ValueState;

class RobustnessTests {

    private static final String TWO = """
            {"code": "A1", "clause": "1", "maxPoints": "50", "rule": {"type": "Manual"}},
            {"code": "A2", "clause": "2", "maxPoints": "50", "rule": {"type": "Manual"}}
            """;

    @Test
    void isFullWhereOneUnitIsBetterInEverything() {
        var sheet = Robustness.of(year(unit("50", "50"), unit("20", "20")), 1);

        assertThat(sheet.draws()).isEqualTo(Robustness.USUAL_DRAWS);
        assertThat(sheet.units())
                .containsExactly(
                        new Robustness.Steadiness("a", 1, 10_000, 1, 1),
                        new Robustness.Steadiness("b", 2, 10_000, 2, 2));
        assertThat(sheet.units().get(0).share(sheet.draws())).isEqualTo(Fraction.ONE);
        assertThat(sheet.withoutOne()).isEmpty();
        assertThat(sheet.neighbours()).singleElement().satisfies(swap -> {
            assertThat(swap.gap()).isEqualByComparingTo("60");
            assertThat(swap.criterion()).isEmpty();
            assertThat(swap.change()).isEmpty();
        });
    }

    @Test
    void isAboutHalfWhereTwoUnitsAreLevelInDifferentThings() {
        var sheet = Robustness.of(year(unit("50", "40"), unit("40", "50")), 10_000, 7);

        assertThat(sheet.units()).allSatisfy(unit -> {
            assertThat(unit.kept()).isBetween(4_700, 5_300);
            assertThat(unit.bestPlace()).isEqualTo(1);
            assertThat(unit.worstPlace()).isEqualTo(2);
        });
    }

    @Test
    void isTheSameForTheSameSeedAndNotForAnother() {
        var result = year(unit("50", "40"), unit("40", "50"));

        assertThat(Robustness.of(result, 7)).isEqualTo(Robustness.of(result, 7));
        assertThat(Robustness.of(result, 7).units())
                .isNotEqualTo(Robustness.of(result, 8).units());
    }

    /** 8 points against 5 are made up for when one weight is 1.6 times the other, which is so in 0.31 % of all draws. */
    @Test
    void drawsTheSameWeightsOnEveryMachine() {
        var sheet = Robustness.of(year(unit("50", "40"), unit("42", "45")), 2023);

        assertThat(sheet.units()).extracting(Robustness.Steadiness::kept).containsExactly(9_965, 9_965);
    }

    @Test
    void neverSwapsWhomWeightsBetween75And125PercentCannotSwap() {
        var sheet = Robustness.of(year(unit("50", "20"), unit("30", "31")), 2023);

        assertThat(sheet.units()).extracting(Robustness.Steadiness::kept).containsExactly(10_000, 10_000);
    }

    @Test
    void tellsWhichCriterionDecidesAPlace() {
        var sheet = Robustness.of(year(unit("50", "30"), unit("30", "40")), 1);

        assertThat(sheet.withoutOne()).singleElement().satisfies(without -> {
            assertThat(without.criterion()).isEqualTo("A1");
            assertThat(without.changes())
                    .containsExactly(new Robustness.PlaceChange("a", 1, 2), new Robustness.PlaceChange("b", 2, 1));
        });
    }

    @Test
    void findsTheSmallestChangeThatSwapsNeighbours() {
        var sheet = Robustness.of(year(unit("50", "30"), unit("30", "40")), 1);

        assertThat(sheet.neighbours()).singleElement().satisfies(swap -> {
            assertThat(swap.ahead()).isEqualTo("a");
            assertThat(swap.behind()).isEqualTo("b");
            assertThat(swap.gap()).isEqualByComparingTo("10");
            assertThat(swap.criterion()).contains("A1");
            assertThat(swap.change()).contains(Fraction.of(1).dividedBy(Fraction.of(-2)));
        });
    }

    @Test
    void leavesOutWhoIsNotConsidered() {
        var excluded = new UnitYear(
                Map.of("A1", points("50"), "A2", points("50")),
                null,
                Map.of(),
                List.of(new Sanction(Sanction.Effect.EXCLUDE, null, "R", null, null)));

        var sheet = Robustness.of(year(excluded, unit("10", "10")), 1);

        assertThat(sheet.units()).extracting(Robustness.Steadiness::unit).containsExactly("b");
    }

    @Test
    void needsAWeightToVanishWhereTheWholeLeadLiesInIt() {
        var sheet = Robustness.of(year(unit("40", "20"), unit("20", "20")), 1);

        assertThat(sheet.neighbours()).singleElement().satisfies(swap -> {
            assertThat(swap.criterion()).contains("A1");
            assertThat(swap.change()).contains(Fraction.ONE.negated());
        });
    }

    @Test
    void namesTheFirstOfTwoCriteriaThatWouldDoEquallyWell() {
        var sheet = Robustness.of(year(unit("30", "25"), unit("15", "40")), 1);

        assertThat(sheet.neighbours()).singleElement().satisfies(swap -> {
            assertThat(swap.gap()).isZero();
            assertThat(swap.criterion()).contains("A1");
            assertThat(swap.change()).contains(Fraction.of(1).dividedBy(Fraction.of(-10_000)));
        });
    }

    @Test
    void findsNoChangeThatPartsTwoUnitsThatAreEqualInEverything() {
        var sheet = Robustness.of(year(unit("30", "30"), unit("30", "30")), 1);

        assertThat(sheet.neighbours()).singleElement().satisfies(swap -> {
            assertThat(swap.gap()).isZero();
            assertThat(swap.criterion()).isEmpty();
        });
    }

    @Test
    void weighsABonusAndAPenaltyToo() {
        var table = SampleYears.tableOf("50", """
                {"code": "A1", "maxPoints": "50", "rule": {"type": "Manual"}},
                {"code": "A2", "maxPoints": "0", "rule": {"type": "BonusPenalty", "plusEach": "1", "minusEach": "1", "min": "-5", "max": "5"}}
                """, "");

        var sheet = Robustness.of(
                SampleYears.year(
                        table,
                        Map.of(
                                "a", UnitYear.of(Map.of("A1", points("40"), "A2", Cell.plusMinus(4, 0))),
                                "b", UnitYear.of(Map.of("A1", points("40"), "A2", Cell.plusMinus(0, 3))))),
                1);

        assertThat(sheet.neighbours()).singleElement().satisfies(swap -> {
            assertThat(swap.ahead()).isEqualTo("a");
            assertThat(swap.gap()).isEqualByComparingTo("7");
        });
    }

    @Test
    void countsAUnitWithoutAnyPoints() {
        var sheet = Robustness.of(year(unit("10", "10"), unit("0", "0")), 1);

        assertThat(sheet.units()).extracting(Robustness.Steadiness::unit).containsExactly("a", "b");
        assertThat(sheet.neighbours())
                .extracting(Robustness.Swap::gap)
                .singleElement()
                .isEqualTo(new BigDecimal("20"));
    }

    @Test
    void isEmptyWhereNobodyIsConsidered() {
        var excluded = new UnitYear(
                Map.of(), null, Map.of(), List.of(new Sanction(Sanction.Effect.EXCLUDE, null, "R", null, null)));

        var sheet = Robustness.of(year(excluded, excluded), 1);

        assertThat(sheet.units()).isEmpty();
        assertThat(sheet.withoutOne()).isEmpty();
        assertThat(sheet.neighbours()).isEmpty();
    }

    /** Both reach what the group can give at most, so that no weight of its criteria parts them. */
    @Test
    void heedsACapThatIsBelowTheSumOfItsParts() {
        var capped = SampleYears.tableOf("60", TWO, "");

        var sheet = Robustness.of(
                SampleYears.year(capped, Map.of("a", unit("50", "45"), "b", unit("45", "40"), "c", unit("20", "20"))),
                1);

        assertThat(sheet.units())
                .containsExactly(
                        new Robustness.Steadiness("a", 1, 10_000, 1, 1),
                        new Robustness.Steadiness("b", 1, 10_000, 1, 1),
                        new Robustness.Steadiness("c", 3, 10_000, 3, 3));
        assertThat(sheet.withoutOne()).extracting(Robustness.LeftOut::criterion).containsExactly("A1", "A2");
    }

    @Test
    void decidesTiesAsTheTableDoes() {
        var table = SampleYears.tableOf("60", TWO, """
                "tieBreakers": [{"type": "CRITERION", "ref": "A2"}],""");

        var sheet = Robustness.of(SampleYears.year(table, Map.of("a", unit("50", "40"), "b", unit("45", "45"))), 1);

        assertThat(sheet.units())
                .containsExactly(
                        new Robustness.Steadiness("b", 1, 10_000, 1, 1),
                        new Robustness.Steadiness("a", 2, 10_000, 2, 2));
    }

    /** The gaps are those of the totals, whatever lies between a leaf and a total. */
    @Test
    void weighsBasePointsAsCarriedToTheNominalMaximum() {
        var table = SampleYears.tableOf(
                "100",
                TWO.replace("\"rule\"", "\"notApplicable\": \"REDUCE_MAX\", \"rule\""),
                "\"rescaleReduced\": true,");
        var reduced = UnitYear.of(Map.of("A1", Cell.of(ValueState.NOT_APPLICABLE), "A2", points("40")));

        var sheet = Robustness.of(SampleYears.year(table, Map.of("a", reduced, "b", unit("30", "40"))), 1);

        assertThat(sheet.neighbours()).singleElement().satisfies(swap -> {
            assertThat(swap.ahead()).isEqualTo("a");
            assertThat(swap.gap()).isEqualByComparingTo("10");
        });
    }

    @Test
    void weighsNothingThatAnOptionHasVoided() {
        var table = SampleYears.tableOf("70", """
                {"code": "P", "maxPoints": "20", "children": [
                 {"code": "P1", "maxPoints": "10", "rule": {"type": "Manual"}},
                 {"code": "P2", "maxPoints": "10", "rule": {"type": "Choice", "options": [
                  {"code": "DUNG", "points": "10"}, {"code": "SAI", "points": "0", "voidsParent": true}]}}]},
                {"code": "A2", "maxPoints": "50", "rule": {"type": "Manual"}}
                """, "");

        var sheet = Robustness.of(
                SampleYears.year(
                        table,
                        Map.of(
                                "a",
                                UnitYear.of(Map.of("P1", points("10"), "P2", Cell.choice("SAI"), "A2", points("50"))),
                                "b",
                                UnitYear.of(Map.of("P1", points("5"), "P2", Cell.choice("DUNG"), "A2", points("30"))))),
                1);

        assertThat(sheet.neighbours()).singleElement().satisfies(swap -> {
            assertThat(swap.ahead()).isEqualTo("a");
            assertThat(swap.gap()).isEqualByComparingTo("5");
        });
    }

    private static ClusterYear year(UnitYear a, UnitYear b) {
        return SampleYears.year(SampleYears.tableOf("100", TWO, ""), Map.of("a", a, "b", b));
    }

    private static UnitYear unit(String first, String second) {
        return UnitYear.of(Map.of("A1", points(first), "A2", points(second)));
    }
}
