package vn.thidua.softchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.kernel.RuleViolation;

class SoftChecksTests {

    private static final Thresholds USUAL = Thresholds.usual(false);
    private static final Thresholds USUAL_SHARE = Thresholds.usual(true);

    @Test
    void saysNothingAboutAFigureThatStandsAlone() {
        assertThat(checks(figure("54.2"), USUAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"150, false", "150.01, true", "50, false", "49.99, true", "100, false", "0, true"})
    void asksAboutAJumpBeyondHalfOfLastYear(String actual, boolean asked) {
        var found = checks(figure(actual).previous("100"), USUAL);

        assertThat(found).isEqualTo(asked ? List.of(SoftCheck.JUMP) : List.of());
    }

    @Test
    void saysWhichWayAndHowFarItJumped() {
        var rise = SoftChecks.warnings(figure("160").previous("100").build(), USUAL)
                .get(0);
        var fall =
                SoftChecks.warnings(figure("40").previous("100").build(), USUAL).get(0);

        assertThat(rise.above()).isTrue();
        assertThat(rise.numbers().get(0)).isEqualByComparingTo("100");
        assertThat(rise.numbers().get(1)).isEqualByComparingTo("60");
        assertThat(fall.above()).isFalse();
        assertThat(fall.numbers().get(1)).isEqualByComparingTo("60");
    }

    @ParameterizedTest
    @CsvSource({"90, 70, false", "90.01, 70, true", "4.31, 5.2, false", "20.01, 0, true", "1, 0, false"})
    void measuresAPercentageInPercentagePoints(String actual, String previous, boolean asked) {
        var found = checks(figure(actual).share().previous(previous), USUAL_SHARE);

        assertThat(found).isEqualTo(asked ? List.of(SoftCheck.JUMP) : List.of());
    }

    @Test
    void cannotMeasureAJumpFromNothing() {
        assertThat(checks(figure("12").previous("0"), USUAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, false", "200.1, true", "50, false", "49.9, true", "0, true"})
    void asksAboutARateOutsideItsBand(String actual, boolean asked) {
        var found = checks(figure(actual).target("100"), USUAL);

        assertThat(found).isEqualTo(asked ? List.of(SoftCheck.RATIO) : List.of());
    }

    @Test
    void namesTheRateAndTheEndOfTheBandThatItPasses() {
        var warning =
                SoftChecks.warnings(figure("54.2").target("20").build(), USUAL).get(0);

        assertThat(warning.above()).isTrue();
        assertThat(warning.numbers().get(0)).isEqualByComparingTo("271");
        assertThat(warning.numbers().get(1)).isEqualByComparingTo("200");
    }

    @Test
    void looksAtNoRateWithoutATarget() {
        assertThat(checks(figure("54.2").target("0"), USUAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"54200, 54.2", "54.2, 0.0542"})
    void takesAThousandTooMuchForASlipOfTheUnitAndProposesWhatWasMeant(String actual, String meant) {
        var reference = new BigDecimal(meant).multiply(new BigDecimal("0.9")).toPlainString();

        var warnings = SoftChecks.warnings(figure(actual).previous(reference).build(), USUAL);

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.check()).isEqualTo(SoftCheck.THOUSANDFOLD);
            assertThat(warning.above()).isTrue();
            assertThat(warning.suggestion()).isEqualByComparingTo(meant);
        });
    }

    @Test
    void takesAThousandTooLittleForOneAsWell() {
        var warnings = SoftChecks.warnings(figure("1.41").target("1200").build(), USUAL);

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.above()).isFalse();
            assertThat(warning.suggestion()).isEqualByComparingTo("1410");
        });
    }

    @Test
    void comparesASlipWithTheTargetWhereLastYearSaysNothing() {
        assertThat(checks(figure("33500").previous("0").target("33.5"), USUAL)).containsExactly(SoftCheck.THOUSANDFOLD);
    }

    @ParameterizedTest
    @CsvSource({"249, JUMP", "250, THOUSANDFOLD", "4000, THOUSANDFOLD", "4001, JUMP"})
    void knowsASlipOfAThousandFromAMereJump(String actual, SoftCheck check) {
        assertThat(checks(figure(actual).previous("1"), USUAL)).containsExactly(check);
    }

    @Test
    void asksNothingElseAboutASlipExceptWhetherItsPartsAddUp() {
        var slip = figure("40000").previous("41").target("33.5").parts(2, "30000", "20000");

        assertThat(checks(slip, USUAL)).containsExactly(SoftCheck.THOUSANDFOLD, SoftCheck.PARTS);
    }

    @Test
    void asksWhenPartsComeToMoreThanTheirTotal() {
        assertThat(checks(figure("10").parts(2, "6", "4"), USUAL)).isEmpty();
        assertThat(checks(figure("10").parts(3, "6", "4.1"), USUAL)).containsExactly(SoftCheck.PARTS);
    }

    @Test
    void asksAboutPartsBelowTheirTotalOnlyWhenTheyAreAllAndAllThere() {
        var whole = new Thresholds(null, null, null, false, null, List.of(), true);

        assertThat(checks(figure("10").parts(2, "6", "3"), USUAL)).isEmpty();
        assertThat(checks(figure("10").parts(3, "6", "3"), whole)).isEmpty();
        assertThat(checks(figure("10").parts(2, "6", "3"), whole)).containsExactly(SoftCheck.PARTS);
        assertThat(checks(figure("9").parts(2, "6", "3"), whole)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"150, false", "151, true", "17, false", "16, true"})
    void asksAboutAFigureFarFromTheMiddleOfTheCluster(String actual, boolean asked) {
        var found = checks(figure(actual).peers("40", "50", "60"), USUAL);

        assertThat(found).isEqualTo(asked ? List.of(SoftCheck.FAR) : List.of());
    }

    @Test
    void comparesRatesWhereThereAreTargetsSinceUnitsDifferInSize() {
        var wide = new Thresholds(null, null, null, false, new BigDecimal("2"), List.of(), false);
        var large =
                figure("1000").target("1000").peer("10", "10").peer("12", "10").peer("9", "10");
        var poor =
                figure("400").target("1000").peer("10", "10").peer("12", "10").peer("9", "10");

        assertThat(checks(large, wide)).isEmpty();
        assertThat(checks(poor, wide)).containsExactly(SoftCheck.FAR);
    }

    @Test
    void comparesNoSumsOfUnitsOfDifferentSizesWithoutTargets() {
        assertThat(checks(figure("1000").additive().peers("1", "2", "3"), USUAL))
                .isEmpty();
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(checks(figure("120").peers("20", "30", "50", "90"), USUAL)).isEmpty();
        assertThat(checks(figure("121").peers("20", "30", "50", "90"), USUAL)).containsExactly(SoftCheck.FAR);
    }

    @Test
    void findsNoMiddleInTwoNeighboursOrInNothing() {
        assertThat(checks(figure("1000").peers("1", "1"), USUAL)).isEmpty();
        assertThat(checks(figure("1000").peers("0", "0", "0"), USUAL)).isEmpty();
    }

    @Test
    void asksNothingThatTheAdministratorSwitchedOff() {
        var off = new Thresholds(null, null, null, false, null, List.of(), false);
        var wild = figure("54200").previous("54.2").target("1").peers("1", "2", "3");

        assertThat(checks(wild, off)).isEmpty();
    }

    @Test
    void asksSeveralThingsInTheirOrder() {
        var wild = figure("300")
                .previous("100")
                .target("100")
                .parts(1, "301")
                .peer("1", "1")
                .peer("1", "1")
                .peer("8", "10");

        assertThat(checks(wild, Thresholds.usual(false)))
                .containsExactly(SoftCheck.JUMP, SoftCheck.RATIO, SoftCheck.PARTS);
        assertThat(checks(wild, new Thresholds(null, null, null, true, new BigDecimal("2.5"), List.of(), false)))
                .containsExactly(SoftCheck.PARTS, SoftCheck.FAR);
    }

    @Property
    void neverFailsAndNeverAsksTheSameTwice(
            @ForAll @BigRange(min = "0", max = "1000000000") BigDecimal actual,
            @ForAll @BigRange(min = "0", max = "1000000") BigDecimal previous,
            @ForAll @BigRange(min = "0", max = "1000000") BigDecimal target) {
        var around = figure(actual.toPlainString())
                .previous(previous.toPlainString())
                .target(target.toPlainString())
                .peers("1", "2", "3");

        assertThat(checks(around, USUAL)).doesNotHaveDuplicates();
    }

    @Property
    void saysNothingAboutASteadyFigureThatMeetsItsPlan(
            @ForAll @BigRange(min = "0.01", max = "1000000000") BigDecimal figure) {
        var text = figure.toPlainString();

        assertThat(checks(figure(text).previous(text).target(text), USUAL)).isEmpty();
    }

    @Test
    void thresholdsThatContradictThemselvesAreRefused() {
        var hundred = new BigDecimal("100");

        assertRefused("softchecks.lowestRate.aboveHighest", null, hundred, hundred, null);
        assertRefused("softchecks.far.tooSmall", null, null, null, BigDecimal.ONE);
        assertRefused("softchecks.outOfRange", new BigDecimal("-1"), null, null, null);
        assertRefused("softchecks.outOfRange", null, null, new BigDecimal("1000001"), null);
    }

    private static void assertRefused(
            String code,
            @Nullable BigDecimal jump,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal far) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Thresholds(jump, low, high, true, far, List.<IndicatorCode>of(), false))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static List<SoftCheck> checks(Around figure, Thresholds thresholds) {
        return SoftChecks.warnings(figure.build(), thresholds).stream()
                .map(Warning::check)
                .toList();
    }

    private static Around figure(String actual) {
        return new Around(new BigDecimal(actual));
    }

    /** A figure and what a test puts around it. */
    private static final class Around {

        private final BigDecimal actual;
        private final List<Surroundings.Peer> peers = new ArrayList<>();
        private boolean share;
        private boolean additive;
        private @Nullable BigDecimal previous;
        private @Nullable BigDecimal target;
        private List<BigDecimal> parts = List.of();
        private int partsInAll;

        Around(BigDecimal actual) {
            this.actual = actual;
        }

        Around share() {
            share = true;
            return this;
        }

        Around additive() {
            additive = true;
            return this;
        }

        Around previous(String figure) {
            previous = new BigDecimal(figure);
            return this;
        }

        Around target(String figure) {
            target = new BigDecimal(figure);
            return this;
        }

        Around parts(int inAll, String... figures) {
            parts = Arrays.stream(figures).map(BigDecimal::new).toList();
            partsInAll = inAll;
            return this;
        }

        Around peers(String... figures) {
            Arrays.stream(figures).forEach(figure -> peers.add(new Surroundings.Peer(new BigDecimal(figure), null)));
            return this;
        }

        Around peer(String figure, String ofTarget) {
            peers.add(new Surroundings.Peer(new BigDecimal(figure), new BigDecimal(ofTarget)));
            return this;
        }

        Surroundings build() {
            return new Surroundings(actual, share, additive, previous, target, parts, partsInAll, peers);
        }
    }
}
