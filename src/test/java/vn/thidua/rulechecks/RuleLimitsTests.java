package vn.thidua.rulechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.Direction;
import vn.thidua.rules.DueDay;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Predicate;
import vn.thidua.rules.Rule;

/** Where exactly a parameter becomes a contradiction: at its limit a table may be issued, one step further it may not. */
class RuleLimitsTests {

    private static final Rule TEN_FOR_ALL = new Rule.Manual();

    static Stream<Arguments> justAllowed() {
        return Stream.of(
                arguments(new Rule.Proportional(decimal("1"), decimal("1"))),
                arguments(shortfall("0.01", "0", "1", null, null, null)),
                arguments(shortfall("0.01", "0.5", "0.7", "0.02", "0.5", "3")),
                arguments(new Rule.RelativeToLeader(decimal("0"), Rule.ExcessMode.PERCENT)),
                arguments(new Rule.RelativeToLeader(decimal("1"), Rule.ExcessMode.PERCENT)),
                arguments(new Rule.RatioToBest()),
                arguments(new Rule.PeerRank(List.of(decimal("10"), decimal("8"), decimal("8")))),
                arguments(new Rule.Growth(List.of(), null, decimal("0.1"))),
                arguments(new Rule.Growth(List.of(), decimal("0.1"), decimal("0.1"))),
                arguments(new Rule.Growth(bands("0.1", "10", "0", "10"), null, null)),
                arguments(new Rule.PassFail()),
                arguments(new Rule.PerOccurrence(decimal("0"), decimal("10"))),
                arguments(new Rule.PerOccurrence(decimal("2"), null)),
                arguments(new Rule.DeductPerOccurrence(decimal("0"), decimal("10"))),
                arguments(new Rule.BonusPenalty(decimal("1"), decimal("1"), decimal("10"), decimal("10"))),
                arguments(new Rule.StepIncrement(
                        decimal("50"),
                        decimal("10"),
                        decimal("1"),
                        decimal("1"),
                        decimal("10"),
                        BigDecimal.ONE,
                        decimal("10"))),
                arguments(new Rule.External("Sở Tài chính", false)),
                arguments(either(TEN_FOR_ALL, new Rule.PassFail())));
    }

    @ParameterizedTest
    @MethodSource("justAllowed")
    void acceptsAParameterAtItsLimit(Rule rule) {
        assertThat(check(rule)).isEmpty();
    }

    static Stream<Arguments> justTooMuch() {
        return Stream.of(
                arguments(new Rule.Proportional(BigDecimal.ZERO, BigDecimal.ZERO), "notPositive"),
                arguments(shortfall("0", "0.5", "0.7", null, null, null), "notPositive"),
                arguments(shortfall("0.01", "0.5", "0.7", "0", "0.5", "3"), "notPositive"),
                arguments(shortfall("0.01", "0.5", "0.7", null, "0.5", "3"), "excessIncomplete"),
                arguments(new Rule.Growth(List.of(), decimal("0"), decimal("0")), "notPositive"),
                arguments(new Rule.DeductPerOccurrence(decimal("-1"), BigDecimal.ZERO), "negative"),
                arguments(increments("0", "1", "0"), "notPositive"),
                arguments(increments("1", "0", "0"), "notPositive"),
                arguments(
                        new Rule.HighestOnly(List.of(new Rule.Achievement("a", "a", decimal("10.5")))),
                        "rulePromisesMore"),
                arguments(
                        new Rule.Choice(List.of(new Rule.Option("a", "a", decimal("10.5"), false))),
                        "rulePromisesMore"),
                arguments(new Rule.PeerRank(List.of(decimal("10.5"))), "rulePromisesMore"),
                arguments(new Rule.PeerRank(List.of()), "nothingListed"));
    }

    @ParameterizedTest
    @MethodSource("justTooMuch")
    void refusesAParameterBeyondItsLimit(Rule rule, String code) {
        assertThat(check(rule))
                .extracting(Finding::severity, Finding::code)
                .containsExactly(tuple(Finding.Severity.ERROR, code));
    }

    @Test
    void saysWhatIsPromisedAndWhatThereIs() {
        assertThat(check(new Rule.PerOccurrence(decimal("2"), decimal("12"))))
                .containsExactly(Finding.error("rulePromisesMore", "C", decimal("12"), decimal("10")));
        assertThat(check(new Rule.PerOccurrence(decimal("2"), decimal("8"))))
                .containsExactly(Finding.warning("maxUnreachable", "C", decimal("10"), decimal("8")));
    }

    @Test
    void readsBandsFromTheSideOnWhichTheIndicatorIsBetter() {
        var from = new Rule.Band(Rule.BandInput.VALUE, Rule.BandBound.FROM, bands("2", "10", "1", "5"));
        var upTo = new Rule.Band(Rule.BandInput.VALUE, Rule.BandBound.UP_TO, bands("1", "10", "2", "5"));

        assertThat(check(from, GroupKind.BASE, Direction.HIGHER_BETTER)).isEmpty();
        assertThat(check(upTo, GroupKind.BASE, Direction.LOWER_BETTER)).isEmpty();
        assertThat(check(from, GroupKind.BASE, Direction.LOWER_BETTER))
                .extracting(Finding::code)
                .containsExactly("bandsOnTheWrongSide");
        assertThat(check(upTo, GroupKind.BASE, Direction.HIGHER_BETTER))
                .extracting(Finding::code)
                .containsExactly("bandsOnTheWrongSide");
    }

    @Test
    void readsARateFromBelowWhateverTheIndicatorsDirection() {
        var rate = new Rule.Band(Rule.BandInput.RATE, Rule.BandBound.FROM, bands("1", "10", "0.9", "8"));

        assertThat(check(rate, GroupKind.BASE, Direction.LOWER_BETTER)).isEmpty();
    }

    @Test
    void countsOccurrencesFromEitherSide() {
        var few = new Rule.Band(Rule.BandInput.COUNT, Rule.BandBound.UP_TO, bands("0", "10", "2", "5"));
        var many = new Rule.Band(Rule.BandInput.COUNT, Rule.BandBound.FROM, bands("2", "10", "1", "5"));

        assertThat(check(few)).isEmpty();
        assertThat(check(many)).isEmpty();
    }

    @Test
    void wantsOneBranchThatEarnsTheMaximum() {
        var five = new Rule.PerOccurrence(decimal("1"), decimal("5"));
        var eight = new Rule.PerOccurrence(decimal("1"), decimal("8"));

        assertThat(check(either(five, TEN_FOR_ALL))).isEmpty();
        assertThat(check(either(TEN_FOR_ALL, five))).isEmpty();
        assertThat(check(either(five, eight)))
                .containsExactly(
                        Finding.warning("maxUnreachable", "C", decimal("10"), decimal("5")),
                        Finding.warning("maxUnreachable", "C", decimal("10"), decimal("8")));
        assertThat(check(either(five, five))).hasSize(1);
    }

    @Test
    void keepsOtherFindingsOfABranchThatNeedNotEarnTheMaximum() {
        var wrong = new Rule.PerOccurrence(decimal("-1"), decimal("5"));

        assertThat(check(either(wrong, TEN_FOR_ALL))).extracting(Finding::code).containsExactly("negative");
    }

    @Test
    void holdsAPenaltyGroupToTheAmountTakenOff() {
        var down = new Rule.BonusPenalty(decimal("1"), decimal("1"), decimal("-10"), decimal("50"));
        var further = new Rule.BonusPenalty(decimal("1"), decimal("1"), decimal("-11"), decimal("5"));

        assertThat(check(down, GroupKind.PENALTY, Direction.HIGHER_BETTER)).isEmpty();
        assertThat(check(further, GroupKind.PENALTY, Direction.HIGHER_BETTER))
                .containsExactly(Finding.error("rulePromisesMore", "C", decimal("11"), decimal("10")));
        assertThat(check(further)).isEmpty();
    }

    @Test
    void letsALateReportBeRefusedFromTheDayDueOn() {
        assertThat(check(late("10", due(15)), GroupKind.PENALTY, Direction.HIGHER_BETTER))
                .isEmpty();
        assertThat(check(late("10", null), GroupKind.PENALTY, Direction.HIGHER_BETTER))
                .isEmpty();
        assertThat(check(late("1", due(14)), GroupKind.PENALTY, Direction.HIGHER_BETTER))
                .containsExactly(Finding.error("refusedBeforeDue", "C", "--12-14", "--12-15"));
        assertThat(check(late("10.5", null), GroupKind.PENALTY, Direction.HIGHER_BETTER))
                .extracting(Finding::code)
                .containsExactly("rulePromisesMore");
    }

    @Test
    void givesAKnockoutNoPoints() {
        var leaf = leaf(new Rule.Knockout(), BigDecimal.ZERO);

        assertThat(new Rule.Knockout().match(new RuleCheck(GroupKind.BASE, leaf, Direction.HIGHER_BETTER, false)))
                .isEmpty();
    }

    @Test
    void letsAnOptionVoidOnlyWhatHasAParent() {
        var voiding = new Rule.Choice(List.of(
                new Rule.Option("a", "a", decimal("10"), false), new Rule.Option("b", "b", BigDecimal.ZERO, true)));

        assertThat(check(voiding)).containsExactly(Finding.warning("voidsNothing", "C"));
        assertThat(voiding.match(
                        new RuleCheck(GroupKind.BASE, leaf(voiding, BigDecimal.TEN), Direction.HIGHER_BETTER, true)))
                .isEmpty();
    }

    private static List<Finding> check(Rule rule) {
        return check(rule, GroupKind.BASE, Direction.HIGHER_BETTER);
    }

    private static List<Finding> check(Rule rule, GroupKind kind, Direction direction) {
        return rule.match(new RuleCheck(kind, leaf(rule, BigDecimal.TEN), direction, false));
    }

    private static Criterion leaf(Rule rule, BigDecimal max) {
        return new Criterion(
                "C",
                "C",
                null,
                max,
                "1",
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

    private static Rule shortfall(
            String step,
            String deduct,
            String zeroBelow,
            @Nullable String excessStep,
            @Nullable String bonus,
            @Nullable String cap) {
        return new Rule.ShortfallExcess(
                decimal(step),
                decimal(deduct),
                decimal(zeroBelow),
                excessStep == null ? null : decimal(excessStep),
                bonus == null ? null : decimal(bonus),
                cap == null ? null : decimal(cap),
                true);
    }

    private static Rule increments(String step, String coefficient, String below) {
        return new Rule.StepIncrement(
                decimal("50"), decimal("2"), decimal(step), decimal("1"), null, decimal(coefficient), decimal(below));
    }

    private static Rule either(Rule then, Rule otherwise) {
        return new Rule.Conditional(new Predicate("COMMUNES", Predicate.Operator.GE, "10"), then, otherwise);
    }

    private static Rule late(String firstPenalty, @Nullable DueDay refuseAfter) {
        return new Rule.LateSubmission(due(15), 2, decimal(firstPenalty), decimal("1"), refuseAfter);
    }

    private static DueDay due(int day) {
        return new DueDay((Year) null, MonthDay.of(12, day));
    }

    private static List<Rule.Threshold> bands(String better, String more, String worse, String less) {
        return List.of(
                new Rule.Threshold(decimal(better), decimal(more)), new Rule.Threshold(decimal(worse), decimal(less)));
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
