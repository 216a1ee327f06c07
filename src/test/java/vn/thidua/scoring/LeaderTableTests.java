package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.SampleYears.but;
import static vn.thidua.scoring.SampleYears.figure;
import static vn.thidua.scoring.SampleYears.unit;
import static vn.thidua.scoring.SampleYears.value;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.rulechecks.ScorecardValidation;
import vn.thidua.rules.Scorecard;

/** The shipped table relative to the leader: half the points at the target, the rest by excess, a group of its own without target. */
class LeaderTableTests {

    private final Scorecard table = SampleYears.table("/scorecards/so-voi-don-vi-dan-dau.json");
    private final Map<String, Cell> atTarget = SampleYears.flawless(table, Map.of());

    @Test
    void isFreeOfContradictions() {
        assertThat(ScorecardValidation.check(table)).isEmpty();
    }

    @Test
    void earnsHalfTheQuantitativePointsExactlyAtTarget() {
        assertThat(SampleYears.score(table, unit(atTarget)).total()).isEqualByComparingTo("700");
    }

    /** Below, at and above the target, beside a unit that leads with half as much again. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "50, 25",
        "99, 49.5",
        "99.99, 50",
        "99.9, 49.95",
        "100, 50",
        "100.01, 50.01",
        "125, 75",
        "149, 99",
        "149.99, 99.99",
        "150, 100",
        "151, 100"
    })
    void growsFromNothingOverTheTargetToTheLeader(String actual, BigDecimal points) {
        var result = ScoringEngine.score(SampleYears.year(
                table,
                Map.of(
                        "a", unit(but(atTarget, Map.of("A.1", figure("100", actual)))),
                        "leader", unit(but(atTarget, Map.of("A.1", figure("100", "150")))))));

        assertThat(new BigDecimal(points(result, "a", "A.1"))).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "B.3, 0, 0",
        "B.3, 3, 90",
        "B.3, 4, 120",
        "B.3, 5, 120",
        "B.5, 0, 50",
        "B.5, 4, 10",
        "B.5, 5, 0",
        "B.5, 6, 0"
    })
    void countsUpToCapAndDownToFloor(String criterion, int count, BigDecimal points) {
        var result = ScoringEngine.score(SampleYears.year(
                table, Map.of("a", unit(but(atTarget, Map.of(criterion, Cell.count(count)))))));

        assertThat(new BigDecimal(points(result, "a", criterion))).isEqualByComparingTo(points);
    }

    @Test
    void measuresExcessInPercentOrInAbsoluteFigures() {
        var result = ScoringEngine.score(SampleYears.year(
                table,
                Map.of(
                        "a", unit(but(atTarget, Map.of("A.1", figure("100", "150"), "A.2", figure("100", "150")))),
                        "b",
                                unit(but(
                                        atTarget,
                                        Map.of("A.1", figure("1000", "1100"), "A.2", figure("1000", "1100")))))));

        assertThat(points(result, "a", "A.1")).isEqualTo("100");
        assertThat(points(result, "b", "A.1")).isEqualTo("60");
        assertThat(points(result, "a", "A.2")).isEqualTo("75");
        assertThat(points(result, "b", "A.2")).isEqualTo("100");
    }

    @Test
    void comparesUnitsWithoutATargetAmongThemselves() {
        var result = ScoringEngine.score(SampleYears.year(
                table,
                Map.of(
                        "a", unit(atTarget),
                        "x", unit(but(atTarget, Map.of("A.3", value("30")))),
                        "y", unit(but(atTarget, Map.of("A.3", value("60")))))));

        assertThat(points(result, "a", "A.3")).isEqualTo("50");
        assertThat(points(result, "x", "A.3")).isEqualTo("50");
        assertThat(points(result, "y", "A.3")).isEqualTo("100");
        assertThat(result.unit("x").orElseThrow().criterion("A.3").orElseThrow().applied())
                .isEqualTo(Applied.SEPARATE_GROUP);
    }

    @Test
    void countsFewerPoorHouseholdsAsExcess() {
        var result = ScoringEngine.score(SampleYears.year(
                table,
                Map.of(
                        "a", unit(but(atTarget, Map.of("A.4", figure("4", "3")))),
                        "b", unit(but(atTarget, Map.of("A.4", figure("4", "3.5")))))));

        assertThat(points(result, "a", "A.4")).isEqualTo("100");
        assertThat(points(result, "b", "A.4")).isEqualTo("75");
    }

    @Test
    void keepsPlusAndMinusWithinTheirLimits() {
        var plus = SampleYears.score(table, unit(but(atTarget, Map.of("C.1", Cell.plusMinus(9, 0)))));
        var minus = SampleYears.score(table, unit(but(atTarget, Map.of("C.1", Cell.plusMinus(1, 9)))));

        assertThat(plus.bonus()).isEqualByComparingTo("20");
        assertThat(minus.penalty()).isEqualByComparingTo("-20");
    }

    private static String points(ClusterResult result, String unit, String criterion) {
        return result.unit(unit)
                .orElseThrow()
                .criterion(criterion)
                .orElseThrow()
                .base()
                .toPlainString();
    }
}
