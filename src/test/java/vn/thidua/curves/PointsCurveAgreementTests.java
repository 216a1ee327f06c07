package vn.thidua.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.curves.PointsCurve.Axis;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitYear;
import vn.thidua.scoring.ValueState;

/** A graph must not lie: wherever one looks on a curve, the engine awards those points. */
class PointsCurveAgreementTests {

    private static final BigDecimal MAX = new BigDecimal("30");

    /** A target of which every tenth of a per cent is a round figure. */
    private static final BigDecimal TARGET = new BigDecimal("1000");

    @ParameterizedTest
    @MethodSource("rules")
    void awardsWhatTheCurveShows(Rule rule) {
        var curve = PointsCurve.of(leaf(rule), GroupKind.BASE).get(0);

        IntStream.rangeClosed(0, 1600)
                .forEach(actual -> assertThat(awarded(rule, curve.axis(), actual))
                        .as("%s at %s", rule, actual)
                        .isEqualByComparingTo(curve.at(place(curve.axis(), actual))
                                .orElseThrow()
                                .roundedTo(Criterion.DEFAULT_ROUNDING)));
    }

    static List<Rule> rules() {
        return List.of(
                new Rule.Band(
                        Rule.BandInput.RATE,
                        Rule.BandBound.FROM,
                        List.of(threshold("1", "30"), threshold("0.905", "20.5"), threshold("0.7", "4"))),
                new Rule.Band(
                        Rule.BandInput.VALUE,
                        Rule.BandBound.UP_TO,
                        List.of(threshold("0", "30"), threshold("250", "12"), threshold("900", "7"))),
                new Rule.Band(
                        Rule.BandInput.COUNT, Rule.BandBound.FROM, List.of(threshold("3", "9"), threshold("1", "2"))),
                new Rule.Proportional(number("0.6"), number("0.85")),
                new Rule.Proportional(number("0"), number("1")),
                excess(true, "0.7", "0.01"),
                excess(false, "0.7", "0.01"),
                excess(true, "0.705", "0.02"),
                excess(true, "0", "0.005"),
                excess(false, "0", "0.003"),
                new Rule.ShortfallExcess(number("0.03"), number("7"), number("0.5"), null, null, null, true),
                new Rule.Growth(List.of(threshold("0.1", "30"), threshold("-0.05", "4")), null, null),
                new Rule.Growth(List.of(), number("0.02"), number("0.3")),
                new Rule.PerOccurrence(number("2.5"), number("7")),
                new Rule.DeductPerOccurrence(number("0.5"), number("3")),
                new Rule.StepIncrement(
                        number("400"), number("10"), number("30"), number("0.7"), null, number("0.75"), number("2")));
    }

    private static BigDecimal awarded(Rule rule, Axis axis, int actual) {
        var figure = BigDecimal.valueOf(actual);
        var cell = axis == Axis.COUNT
                ? Cell.count(actual)
                : Cell.figure(ValueState.NUMBER, TARGET, figure, axis == Axis.GROWTH ? TARGET : null);
        var group = new CriterionGroup("I", "Nhóm", null, GroupKind.BASE, MAX, null, List.of(leaf(rule)));
        var card = new Scorecard(
                "X",
                1,
                true,
                "X",
                null,
                null,
                List.of(),
                null,
                null,
                MAX,
                false,
                null,
                null,
                null,
                null,
                List.of(group),
                List.of(),
                List.of(),
                List.of());
        var result = ScoringEngine.score(
                new ClusterYear(Year.of(2023), card, Map.of(), Map.of("a", UnitYear.of(Map.of("I.1", cell)))));
        return result.ranking().get(0).criterion("I.1").orElseThrow().points();
    }

    private static Fraction place(Axis axis, int actual) {
        var figure = BigDecimal.valueOf(actual);
        return switch (axis) {
            case COMPLETION -> Fraction.of(figure, TARGET);
            case GROWTH -> Fraction.of(figure, TARGET).minus(Fraction.ONE);
            default -> Fraction.of(figure);
        };
    }

    private static Rule excess(boolean wholeSteps, String zeroBelow, String step) {
        return new Rule.ShortfallExcess(
                number(step),
                number("0.5"),
                number(zeroBelow),
                number("0.02"),
                number("0.5"),
                number("3.25"),
                wholeSteps);
    }

    private static Criterion leaf(Rule rule) {
        return new Criterion(
                "I.1",
                "Tiêu chí",
                null,
                MAX,
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
        return new Rule.Threshold(number(bound), number(points));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
