package vn.thidua.whatifs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Direction;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.SampleYears;
import vn.thidua.scoring.UnitYear;
import vn.thidua.units.UnitId;

class TriedCellsTests {

    private static final UnitId UNIT = new UnitId("an-phu");
    private static final Subject ENTRY = Subject.indicator(new IndicatorCode("X"));

    /** Rounded, where it has to be, so that the share is reached: up, and down where a smaller figure is better. */
    @ParameterizedTest
    @CsvSource({
        "1, HIGHER_BETTER, 1187.5, 104, 1235",
        "1, HIGHER_BETTER, 33.5, 101.99, 34.1667",
        "0, HIGHER_BETTER, 1200, 101.01, 1213",
        "0, LOWER_BETTER, 21, 90, 18",
        "2, LOWER_BETTER, 4.8, 90, 4.32",
    })
    void takesAPercentageOfThePlan(
            int decimals, Direction direction, BigDecimal plan, BigDecimal percent, BigDecimal figure) {
        var tried = tried(decimals, direction, plan, new TriedValue.ShareOfPlan(percent));

        assertThat(tried.refused()).isEmpty();
        var cell = tried.cells().get("an-phu").get("A1");
        assertThat(cell.actual()).isEqualByComparingTo(figure);
        assertThat(cell.target()).isEqualByComparingTo(plan);
    }

    @ParameterizedTest
    @CsvSource({",", "0,"})
    void refusesAPercentageWhereNoPlanIsAssigned(BigDecimal plan, String nothing) {
        var tried = tried(1, Direction.HIGHER_BETTER, plan, new TriedValue.ShareOfPlan(new BigDecimal("104")));

        assertThat(tried.cells()).isEmpty();
        assertThat(tried.figures()).isEmpty();
        assertThat(refusal(tried)).isEqualTo("whatifs.noPlan");
    }

    @Test
    void setsAsideWhatIsNoAnswerToTheQuestion() {
        var tried = tried(1, Direction.HIGHER_BETTER, BigDecimal.TEN, new TriedValue.Given(Figure.of("9999999999999")));

        assertThat(tried.cells()).isEmpty();
        assertThat(refusal(tried)).isEqualTo("dossiers.figure.tooLarge");
    }

    @Test
    void leavesOutWhoIsNoMember() {
        var value = new TriedValue.Given(Figure.of("1"));

        assertThat(TriedCells.of(
                                questionnaire(1, Direction.HIGHER_BETTER),
                                year(Direction.HIGHER_BETTER, BigDecimal.ONE),
                                Map.of(new UnitId("tinh-bien"), Map.of(ENTRY, value)))
                        .cells())
                .isEmpty();
    }

    private static String refusal(TriedCells tried) {
        RuleViolation refusal =
                Objects.requireNonNull(tried.refused().get(UNIT)).get(ENTRY);
        return Objects.requireNonNull(refusal).code();
    }

    private static TriedCells tried(int decimals, Direction direction, BigDecimal plan, TriedValue value) {
        return TriedCells.of(
                questionnaire(decimals, direction), year(direction, plan), Map.of(UNIT, Map.of(ENTRY, value)));
    }

    private static Questionnaire questionnaire(int decimals, Direction direction) {
        return Questionnaire.of(
                year(direction, BigDecimal.ONE).scorecard(),
                code -> new IndicatorView(code, "X", null, "tỷ đồng", direction, decimals, Aggregate.SUM, null, null));
    }

    private static ClusterYear year(Direction direction, BigDecimal plan) {
        var table = SampleYears.tableOf("10", """
                {"code": "A1", "maxPoints": "10", "indicator": "X", "direction": "%s", "rule": {"type": "Proportional"}}
                """.formatted(direction), "");
        return SampleYears.year(table, Map.of("an-phu", UnitYear.of(Map.of("A1", Cell.figure(plan, null)))));
    }
}
