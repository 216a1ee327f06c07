package vn.thidua.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.DueDay;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Predicate;
import vn.thidua.rules.Rule;

class PointsCurveTests {

    @Test
    void ofBandsJumpsAtEachBoundWhichBelongsToTheBetterBand() {
        var curve = curve(
                "10",
                new Rule.Band(
                        Rule.BandInput.RATE,
                        Rule.BandBound.FROM,
                        List.of(
                                threshold("1", "10"),
                                threshold("0.9", "8"),
                                threshold("0.8", "6"),
                                threshold("0.7", "4"))));

        assertThat(outline(curve, "1.2")).isEqualTo("0:0 7/10:0 7/10:4 4/5:4 4/5:6 9/10:6 9/10:8 1:8 1:10 6/5:10");
        assertThat(curve.at(fraction("0.9"))).contains(Fraction.of(8));
        assertThat(curve.at(fraction("0.89999"))).contains(Fraction.of(6));
        assertThat(curve.at(fraction("0.69999"))).contains(Fraction.ZERO);
        assertThat(curve.at(fraction("1.31"))).contains(Fraction.of(10));
    }

    @Test
    void ofUpperBoundsHoldsUpToTheBoundAndNothingAfterTheLast() {
        var curve = curve(
                "5",
                new Rule.Band(
                        Rule.BandInput.COUNT, Rule.BandBound.UP_TO, List.of(threshold("0", "5"), threshold("1", "2"))));

        assertThat(curve.at(Fraction.ZERO)).contains(Fraction.of(5));
        assertThat(curve.at(Fraction.ONE)).contains(Fraction.of(2));
        assertThat(curve.at(Fraction.of(2))).contains(Fraction.ZERO);
    }

    @Test
    void ofAProportionStartsAtTheFloor() {
        var curve = curve("10", new Rule.Proportional(new BigDecimal("0.6"), new BigDecimal("0.85")));

        assertThat(curve.at(fraction("0.5999"))).contains(Fraction.ZERO);
        assertThat(curve.at(fraction("0.6")).orElseThrow().toDecimal(2)).isEqualByComparingTo("7.06");
        assertThat(curve.at(fraction("0.7225")).orElseThrow().toDecimal(2)).isEqualByComparingTo("8.50");
        assertThat(curve.at(fraction("0.85"))).contains(Fraction.of(10));
    }

    @Test
    void ofShortfallAndExcessClimbsInWholeStepsToItsCap() {
        var curve = curve("30", shortfallExcess(true));

        assertThat(curve.at(fraction("0.69"))).contains(Fraction.ZERO);
        assertThat(curve.at(fraction("0.7"))).contains(Fraction.of(15));
        assertThat(curve.at(fraction("0.9"))).contains(Fraction.of(25));
        assertThat(curve.at(fraction("0.995"))).contains(fraction("29.5"));
        assertThat(curve.at(Fraction.ONE)).contains(Fraction.of(30));
        assertThat(curve.at(fraction("1.03"))).contains(fraction("30.5"));
        assertThat(curve.at(fraction("1.12"))).contains(Fraction.of(33));
        assertThat(curve.breaks()).containsExactly(fraction("0.7"), Fraction.ONE, fraction("1.12"));
    }

    @Test
    void ofShortfallAndExcessRunsEvenlyWithoutWholeSteps() {
        var curve = curve("30", shortfallExcess(false));

        assertThat(outline(curve, "1.3")).isEqualTo("0:0 7/10:0 7/10:15 1:30 28/25:33 13/10:33");
    }

    @Test
    void ofOccurrencesStopsAtTheCapAndTakesOffInAPenaltyGroup() {
        var rule = new Rule.PerOccurrence(new BigDecimal("2.5"), new BigDecimal("5"));

        assertThat(curve("5", rule).at(Fraction.of(3))).contains(Fraction.of(5));
        assertThat(curve("5", rule).at(Fraction.ONE)).contains(fraction("2.5"));
        assertThat(PointsCurve.of(leaf("5", rule), GroupKind.PENALTY).get(0).at(Fraction.of(3)))
                .contains(Fraction.of(-5));
    }

    @Test
    void ofALateReportEndsOnTheLastDayOfAcceptance() {
        var curve = curve(
                "8",
                new Rule.LateSubmission(
                        DueDay.parse("--12-15"), 2, BigDecimal.ONE, BigDecimal.ONE, DueDay.parse("--12-20")));

        assertThat(curve.at(Fraction.ZERO)).contains(Fraction.ZERO);
        assertThat(curve.at(Fraction.ONE)).contains(Fraction.of(-1));
        assertThat(curve.at(Fraction.of(2))).contains(Fraction.of(-1));
        assertThat(curve.at(Fraction.of(3))).contains(Fraction.of(-2));
        assertThat(curve.at(Fraction.of(5))).contains(Fraction.of(-4));
        assertThat(curve.at(Fraction.of(6))).isEmpty();
    }

    @Test
    void ofAComparisonWithTheLeaderImaginesOne() {
        var curve = curve("20", new Rule.RelativeToLeader(new BigDecimal("0.5"), Rule.ExcessMode.PERCENT));

        assertThat(outline(curve, "2")).isEqualTo("0:0 1:10 3/2:20 2:20");
        assertThat(curve.imaginedLeader()).isEqualTo(fraction("1.5"));
    }

    @Test
    void ofAComparisonWithTheBestIsAStraightLine() {
        var curve = curve("20", new Rule.RatioToBest());

        assertThat(curve.at(fraction("0.25"))).contains(Fraction.of(5));
        assertThat(curve.at(Fraction.ZERO)).contains(Fraction.ZERO);
    }

    @Test
    void ofPlacesGivesEachPlaceItsPointsAndNothingBeyond() {
        var curve = curve("10", new Rule.PeerRank(List.of(new BigDecimal("10"), new BigDecimal("8"))));

        assertThat(curve.at(Fraction.ONE)).contains(Fraction.of(10));
        assertThat(curve.at(Fraction.of(2))).contains(Fraction.of(8));
        assertThat(curve.at(Fraction.of(3))).contains(Fraction.ZERO);
    }

    @Test
    void ofAShortfallThatCostsNothingIsLevelFromItsFloorOn() {
        var curve = curve(
                "30",
                new Rule.ShortfallExcess(
                        new BigDecimal("0.01"), BigDecimal.ZERO, new BigDecimal("0.7"), null, null, null, true));

        assertThat(curve.at(fraction("0.69"))).contains(Fraction.ZERO);
        assertThat(curve.at(fraction("0.7"))).contains(Fraction.of(30));
    }

    @Test
    void ofOccurrencesIsDrawnInStairs() {
        var rule = new Rule.PerOccurrence(new BigDecimal("2.5"), new BigDecimal("5"));

        assertThat(outline(curve("5", rule), "3")).isEqualTo("0:0 1:0 1:5/2 2:5/2 2:5 3:5");
    }

    @Test
    void ofOccurrencesThatCountForNothingIsLevel() {
        assertThat(outline(curve("5", new Rule.PerOccurrence(BigDecimal.ZERO, null)), "3"))
                .isEqualTo("0:0 3:0");
        assertThat(outline(curve("5", new Rule.DeductPerOccurrence(BigDecimal.ONE, new BigDecimal("5"))), "3"))
                .isEqualTo("0:5 3:5");
    }

    @Test
    void ofALateReportMayEndWithinTheDaysOfGrace() {
        var curve = curve(
                "8",
                new Rule.LateSubmission(
                        DueDay.parse("--12-15"), 3, BigDecimal.ONE, BigDecimal.ONE, DueDay.parse("--12-16")));

        assertThat(curve.at(Fraction.ONE)).contains(Fraction.of(-1));
        assertThat(curve.at(Fraction.of(2))).isEmpty();
    }

    @Test
    void ofAConditionNotMetSaysSo() {
        var rule = new Rule.Conditional(
                new Predicate("plan", Predicate.Operator.EQ, "yes"),
                new Rule.PassFail(),
                new Rule.Proportional(BigDecimal.ZERO, BigDecimal.ONE));

        assertThat(curve("5", rule).conditions())
                .singleElement()
                .satisfies(condition -> assertThat(condition.met()).isFalse());
    }

    @Test
    void ofAConditionIsOneForEachBranchThatHasOne() {
        var curves = PointsCurve.of(
                leaf(
                        "5",
                        new Rule.Conditional(
                                new Predicate("plan", Predicate.Operator.EQ, "yes"),
                                new Rule.Proportional(BigDecimal.ZERO, BigDecimal.ONE),
                                new Rule.PassFail())),
                GroupKind.BASE);

        assertThat(curves)
                .singleElement()
                .satisfies(curve -> assertThat(curve.conditions())
                        .singleElement()
                        .satisfies(condition -> assertThat(condition.met()).isTrue()));
    }

    private static Rule.ShortfallExcess shortfallExcess(boolean wholeSteps) {
        return new Rule.ShortfallExcess(
                new BigDecimal("0.01"),
                new BigDecimal("0.5"),
                new BigDecimal("0.7"),
                new BigDecimal("0.02"),
                new BigDecimal("0.5"),
                new BigDecimal("3"),
                wholeSteps);
    }

    private static PointsCurve curve(String max, Rule rule) {
        var curves = PointsCurve.of(leaf(max, rule), GroupKind.BASE);
        assertThat(curves).hasSize(1);
        return curves.get(0);
    }

    private static String outline(PointsCurve curve, String edge) {
        return curve.corners(fraction(edge)).stream()
                .map(corner -> corner.x() + ":" + corner.points())
                .collect(Collectors.joining(" "));
    }

    private static Criterion leaf(String max, @Nullable Rule rule) {
        return new Criterion(
                "I.1",
                "Tiêu chí",
                null,
                new BigDecimal(max),
                "",
                "",
                null,
                rule,
                null,
                null,
                LowerBetterMode.MIRROR,
                Criterion.DEFAULT_ROUNDING,
                NotApplicablePolicy.ZERO,
                List.of());
    }

    private static Rule.Threshold threshold(String bound, String points) {
        return new Rule.Threshold(new BigDecimal(bound), new BigDecimal(points));
    }

    private static Fraction fraction(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }
}
