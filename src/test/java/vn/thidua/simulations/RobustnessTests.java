package vn.thidua.simulations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.SampleYears.points;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.Fraction;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.SampleYears;
import vn.thidua.scoring.Sanction;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitYear;

class RobustnessTests {

    private static final String TWO = """
            {"code": "A1", "clause": "1", "maxPoints": "50", "rule": {"type": "Manual"}},
            {"code": "A2", "clause": "2", "maxPoints": "50", "rule": {"type": "Manual"}}
            """;

    @Test
    void isFullWhereOneUnitIsBetterInEverything() {
        var sheet = Robustness.of(score(unit("50", "50"), unit("20", "20")), 1);

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
        var sheet = Robustness.of(score(unit("50", "40"), unit("40", "50")), 10_000, 7);

        assertThat(sheet.units()).allSatisfy(unit -> {
            assertThat(unit.kept()).isBetween(4_700, 5_300);
            assertThat(unit.bestPlace()).isEqualTo(1);
            assertThat(unit.worstPlace()).isEqualTo(2);
        });
    }

    @Test
    void isTheSameForTheSameSeedAndNotForAnother() {
        var result = score(unit("50", "40"), unit("40", "50"));

        assertThat(Robustness.of(result, 7)).isEqualTo(Robustness.of(result, 7));
        assertThat(Robustness.of(result, 7).units())
                .isNotEqualTo(Robustness.of(result, 8).units());
    }

    @Test
    void tellsWhichCriterionDecidesAPlace() {
        var sheet = Robustness.of(score(unit("50", "30"), unit("30", "40")), 1);

        assertThat(sheet.withoutOne()).singleElement().satisfies(without -> {
            assertThat(without.criterion()).isEqualTo("A1");
            assertThat(without.changes())
                    .containsExactly(new Robustness.PlaceChange("a", 1, 2), new Robustness.PlaceChange("b", 2, 1));
        });
    }

    @Test
    void findsTheSmallestChangeThatSwapsNeighbours() {
        var sheet = Robustness.of(score(unit("50", "30"), unit("30", "40")), 1);

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

        var sheet = Robustness.of(score(excluded, unit("10", "10")), 1);

        assertThat(sheet.units()).extracting(Robustness.Steadiness::unit).containsExactly("b");
    }

    private static ClusterResult score(UnitYear a, UnitYear b) {
        return ScoringEngine.score(SampleYears.year(SampleYears.tableOf("100", TWO, ""), Map.of("a", a, "b", b)));
    }

    private static UnitYear unit(String first, String second) {
        return UnitYear.of(Map.of("A1", points(first), "A2", points(second)));
    }
}
