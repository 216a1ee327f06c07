package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a criterion earns where it does not apply, where nothing arose and where no target was assigned. */
class PoliciesTests {

    @ParameterizedTest
    @CsvSource({
        "FULL_SCORE, NOT_APPLICABLE, 10, 10",
        "FULL_SCORE, NOTHING_AROSE, 10, 10",
        "REDUCE_MAX, NOT_APPLICABLE, 0, 0",
        "REDUCE_MAX, NOTHING_AROSE, 0, 0",
        "SEPARATE_GROUP, NOT_APPLICABLE, 0, 10",
        "SEPARATE_GROUP, NOTHING_AROSE, 0, 10",
        "ZERO, NOT_APPLICABLE, 0, 10",
        "ZERO, NOTHING_AROSE, 0, 10"
    })
    void followTheStateOfTheCell(String policy, ValueState state, BigDecimal points, BigDecimal maximum) {
        var result = result(policy, Cell.of(state));

        assertThat(result.base()).isEqualByComparingTo(points);
        assertThat(result.effectiveMax()).isEqualByComparingTo(maximum);
        assertThat(result.applied().name()).isEqualTo(policy);
        assertThat(result.state()).isEqualTo(state);
        assertThat(result.derivation().steps()).first().extracting(Step::kind).hasToString(state.name());
    }

    @ParameterizedTest
    @CsvSource({"FULL_SCORE, 10", "REDUCE_MAX, 0", "SEPARATE_GROUP, 10", "ZERO, 0"})
    void followAResultWithoutATarget(String policy, BigDecimal points) {
        var withoutTarget = result(policy, SampleYears.value("30"));
        var targetOfZero = result(policy, SampleYears.figure("0", "30"));

        assertThat(withoutTarget.base()).isEqualByComparingTo(points);
        assertThat(withoutTarget.state()).isEqualTo(ValueState.NUMBER);
        assertThat(withoutTarget.derivation().steps())
                .first()
                .extracting(Step::kind)
                .isEqualTo(StepKind.NO_TARGET);
        assertThat(targetOfZero.base()).isEqualByComparingTo(points);
    }

    @Test
    void giveNothingYetForWhatIsNotYetAvailable() {
        var numberOfAnotherKind = Cell.count(3);

        for (var cell : List.of(Cell.NOT_YET_AVAILABLE, numberOfAnotherKind)) {
            var result = result("FULL_SCORE", cell);
            assertThat(result.base()).isZero();
            assertThat(result.effectiveMax()).isEqualByComparingTo("10");
            assertThat(result.state()).isEqualTo(ValueState.NOT_YET_AVAILABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Proportional'",
                "'Growth', 'fullRate': '0.1'",
                "'PerOccurrence', 'pointsEach': '1'",
                "'Choice', 'options': []",
                "'HighestOnly', 'achievements': []",
                "'PassFail'",
                "'Manual'",
                "'BonusPenalty', 'plusEach': '1', 'minusEach': '1', 'min': '0', 'max': '1'",
                "'LateSubmission', 'dueAt': '--12-15', 'firstPenalty': '1', 'perDay': '1'"
            })
    void giveNothingYetForANumberOfWhichTheRulesPartIsMissing(String rule) {
        var table = SampleYears.tableOf(
                "10",
                "{\"code\": \"C\", \"maxPoints\": \"10\", \"notApplicable\": \"FULL_SCORE\", \"rule\": {\"type\": %s}}"
                        .formatted(rule.replace('\'', '"')),
                "");

        var result = SampleYears.score(table, UnitYear.of(Map.of("C", Cell.of(ValueState.NUMBER))))
                .criterion("C")
                .orElseThrow();

        assertThat(result.applied()).isEqualTo(Applied.NOT_YET_AVAILABLE);
        assertThat(result.points()).isZero();
    }

    @Test
    void compareUnitsWithoutATargetAmongThemselves() {
        var year = SampleYears.year(
                SampleYears.tableOf("10", criterion("SEPARATE_GROUP"), ""),
                Map.of(
                        "a", UnitYear.of(Map.of("C", SampleYears.value("30"))),
                        "b", UnitYear.of(Map.of("C", SampleYears.value("15"))),
                        "c", UnitYear.of(Map.of("C", SampleYears.figure("100", "100")))));

        var result = ScoringEngine.score(year);

        assertThat(result.unit("b").orElseThrow().total()).isEqualByComparingTo("5");
        assertThat(result.unit("c").orElseThrow().total()).isEqualByComparingTo("5");
    }

    private static CriterionResult result(String policy, Cell cell) {
        return SampleYears.score(SampleYears.tableOf("10", criterion(policy), ""), SampleYears.unit(Map.of("C", cell)))
                .criterion("C")
                .orElseThrow();
    }

    private static String criterion(String policy) {
        return """
                {"code": "C", "maxPoints": "10", "notApplicable": "%s", "indicator": "X", "rule": {"type": "RelativeToLeader"}}""".formatted(policy);
    }
}
