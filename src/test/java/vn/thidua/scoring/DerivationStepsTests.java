package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;

/** What a derivation tells is what was done: the right reading of the figure, and a step for each limit that took hold and no other. */
class DerivationStepsTests {

    private static final Rule PROPORTIONAL = new Rule.Proportional(BigDecimal.ZERO, BigDecimal.ONE);
    private static final Rule DEDUCTED = new Rule.DeductPerOccurrence(new BigDecimal("3"), new BigDecimal("1"));

    @ParameterizedTest
    @CsvSource({
        "HIGHER_BETTER, MIRROR, 90, COMPLETION",
        "LOWER_BETTER, MIRROR, 110, COMPLETION_MIRROR",
        "LOWER_BETTER, INVERSE, 110, COMPLETION_INVERSE",
        "LOWER_BETTER, INVERSE, 0, COMPLETION_UNBOUNDED"
    })
    void tellHowTheTargetIsMet(Direction direction, LowerBetterMode mode, String actual, StepKind told) {
        assertThat(kinds(PROPORTIONAL, direction, mode, SampleYears.figure("100", actual)))
                .startsWith(told);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER_BETTER, MIRROR, 110, GROWTH",
        "LOWER_BETTER, MIRROR, 90, IMPROVEMENT",
        "LOWER_BETTER, INVERSE, 0, COMPLETION_UNBOUNDED"
    })
    void tellTheGrowthOnLastYear(Direction direction, LowerBetterMode mode, String actual, StepKind told) {
        var growth = new Rule.Growth(List.of(), BigDecimal.ZERO, new BigDecimal("0.1"));
        var cell = Cell.figure(ValueState.NUMBER, null, new BigDecimal(actual), new BigDecimal("100"));

        assertThat(kinds(growth, direction, mode, cell)).startsWith(told);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, false", "4, true"})
    void nameTheFloorOnlyWhereItTookHold(int occurrences, boolean named) {
        assertThat(kinds(DEDUCTED, Cell.count(occurrences)).contains(StepKind.FLOOR_REACHED))
                .isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void nameTheCapOnlyWhereItTookHold(int occurrences, boolean named) {
        var rule = new Rule.PerOccurrence(new BigDecimal("2"), new BigDecimal("4"));

        assertThat(kinds(rule, Cell.count(occurrences)).contains(StepKind.CAP_REACHED))
                .isEqualTo(named);
    }

    @Test
    void nameTheDepartmentThatGavePoints() {
        assertThat(kinds(new Rule.External("Sở Tài chính", false), SampleYears.points("5")))
                .containsExactly(StepKind.GIVEN_BY);
        assertThat(kinds(new Rule.External(null, false), SampleYears.points("5")))
                .containsExactly(StepKind.GIVEN);
    }

    @Test
    void mentionRoundingOnlyWhereDigitsWereLost() {
        assertThat(kinds(PROPORTIONAL, SampleYears.figure("3", "1"))).endsWith(StepKind.ROUNDED);
        assertThat(kinds(PROPORTIONAL, SampleYears.figure("4", "1"))).doesNotContain(StepKind.ROUNDED);
    }

    @Test
    void tellBandsFromBelowAndFromAbove() {
        var bands = List.of(new Rule.Threshold(BigDecimal.TEN, BigDecimal.ONE));

        assertThat(kinds(new Rule.Band(Rule.BandInput.VALUE, Rule.BandBound.FROM, bands), SampleYears.value("10")))
                .containsExactly(StepKind.FIGURE, StepKind.BAND_FROM);
        assertThat(kinds(new Rule.Band(Rule.BandInput.VALUE, Rule.BandBound.UP_TO, bands), SampleYears.value("10")))
                .containsExactly(StepKind.FIGURE, StepKind.BAND_UP_TO);
    }

    private static List<StepKind> kinds(Rule rule, Cell cell) {
        return kinds(rule, Direction.HIGHER_BETTER, LowerBetterMode.MIRROR, cell);
    }

    private static List<StepKind> kinds(Rule rule, Direction direction, LowerBetterMode mode, Cell cell) {
        var leaf = new Criterion(
                "C",
                "C",
                null,
                BigDecimal.TEN,
                "1",
                "",
                null,
                rule,
                "I",
                direction,
                mode,
                Criterion.DEFAULT_ROUNDING,
                NotApplicablePolicy.ZERO,
                List.of());
        var year = SampleYears.year(
                new Scorecard(
                        "T",
                        1,
                        true,
                        "T",
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        BigDecimal.TEN,
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of(new CriterionGroup(
                                "A", "A", null, GroupKind.BASE, BigDecimal.TEN, null, List.of(leaf))),
                        List.of(),
                        List.of()),
                Map.of("a", SampleYears.unit(Map.of("C", cell))));
        return ScoringEngine.score(year).ranking().get(0).criterion("C").orElseThrow().derivation().steps().stream()
                .map(Step::kind)
                .toList();
    }
}
