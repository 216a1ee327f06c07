package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Direction;

class AggregatesTests {

    private static final IndicatorTraits SUMMABLE = new IndicatorTraits(Direction.HIGHER_BETTER, true);

    @Test
    void divideSumsAndNeverAverageRates() {
        var aggregate = Aggregates.of("X", SUMMABLE, Map.of("a", figure("10", "20"), "b", figure("90", "81")));

        assertThat(aggregate.sumActual()).isEqualByComparingTo("101");
        assertThat(aggregate.sumTarget()).isEqualByComparingTo("100");
        assertThat(aggregate.rate()).isEqualTo(Fraction.of(new BigDecimal("1.01")));
        assertThat(aggregate.byRate()).containsExactly("a", "b");
        assertThat(aggregate.best()).containsExactly("b");
    }

    @Test
    void sumOnlyUnitsThatHaveBothANumberAndATarget() {
        var aggregate = Aggregates.of(
                "X",
                SUMMABLE,
                Map.of(
                        "a", figure("10", "10"),
                        "b", figure(null, "99"),
                        "c", figure("0", "5"),
                        "d", figure("7", null)));

        assertThat(aggregate.unitsWithNumber()).isEqualTo(3);
        assertThat(aggregate.unitsWithTarget()).isEqualTo(1);
        assertThat(aggregate.sumActual()).isEqualByComparingTo("10");
        assertThat(aggregate.met()).isEqualTo(1);
        assertThat(aggregate.exceeded()).isZero();
        assertThat(aggregate.missed()).isZero();
    }

    @Test
    void countWhoMetExceededAndMissedWhereLowerIsBetter() {
        var aggregate = Aggregates.of(
                "X",
                new IndicatorTraits(Direction.LOWER_BETTER, false),
                Map.of(
                        "a",
                        figure("10", "8"),
                        "b",
                        figure("10", "10"),
                        "c",
                        figure("10", "12"),
                        "d",
                        figure("5", "4")));

        assertThat(aggregate.met()).isEqualTo(3);
        assertThat(aggregate.exceeded()).isEqualTo(2);
        assertThat(aggregate.missed()).isEqualTo(1);
        assertThat(aggregate.best()).containsExactly("d");
        assertThat(aggregate.byRate()).containsExactly("a", "d", "b", "c");
        assertThat(aggregate.sumActual()).isNull();
        assertThat(aggregate.rate()).isNull();
    }

    @Test
    void nameTiesInTheOrderOfUnitCodes() {
        var units = new LinkedHashMap<String, Aggregates.Figure>();
        units.put("tri-ton", figure("10", "10"));
        units.put("an-phu", figure("10", "10"));

        var aggregate = Aggregates.of("X", SUMMABLE, units);

        assertThat(aggregate.best()).containsExactly("an-phu", "tri-ton");
        assertThat(aggregate.byRate()).containsExactly("an-phu", "tri-ton");
    }

    @Test
    void areEmptyWhereNobodyHasANumber() {
        var aggregate = Aggregates.of("X", SUMMABLE, Map.of("a", figure("10", null)));

        assertThat(aggregate.best()).isEmpty();
        assertThat(aggregate.bestValue()).isNull();
        assertThat(aggregate.sumActual()).isNull();
    }

    @Test
    void readTheCellsOfTheCriterionThatReadsTheIndicator() {
        var table = SampleYears.tableOf(
                "10",
                "{\"code\": \"A1\", \"maxPoints\": \"10\", \"indicator\": \"X\", \"rule\": {\"type\": \"Proportional\"}}",
                "");
        var input = SampleYears.year(
                table,
                Map.of(
                        "a", UnitYear.of(Map.of("A1", SampleYears.figure("10", "9"))),
                        "b",
                                UnitYear.of(Map.of(
                                        "A1",
                                        Cell.figure(
                                                ValueState.NOT_APPLICABLE, BigDecimal.TEN, BigDecimal.ONE, null)))));

        var aggregates = Aggregates.of(input, Map.of("X", SUMMABLE, "Y", SUMMABLE));

        assertThat(aggregates).singleElement().satisfies(aggregate -> {
            assertThat(aggregate.unitsWithNumber()).isEqualTo(1);
            assertThat(aggregate.sumActual()).isEqualByComparingTo("9");
        });
    }

    private static Aggregates.Figure figure(@Nullable String target, @Nullable String actual) {
        return new Aggregates.Figure(
                target == null ? null : new BigDecimal(target), actual == null ? null : new BigDecimal(actual));
    }
}
