package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.SampleYears.but;
import static vn.thidua.scoring.SampleYears.figure;
import static vn.thidua.scoring.SampleYears.unit;
import static vn.thidua.scoring.SampleYears.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.rulechecks.ScorecardValidation;
import vn.thidua.rules.Scorecard;

/** The shipped digital annex for communes: bands, a line between floor and ceiling, reduced maxima, late files. */
class DigitalTableTests {

    private static final Map<String, String> PLANNED = Map.of("co-ke-hoach-tap-huan", "co");

    private final Scorecard table = SampleYears.table("/scorecards/chuyen-doi-so-cap-xa.json");
    private final Map<String, Cell> flawless = SampleYears.flawless(table, PLANNED);

    @Test
    void earnsEightyFivePointsWithoutFault() {
        assertThat(SampleYears.score(table, unit(flawless, PLANNED)).total()).isEqualByComparingTo("85");
    }

    @Test
    void isFreeOfContradictions() {
        assertThat(ScorecardValidation.check(table)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"85.01, 10", "85, 10", "84.99, 10", "84.9, 9.99", "72.25, 8.5", "60, 7.06", "59.99, 0"})
    void scoresDisbursementOnALineBetweenFloorAndCeiling(String actual, BigDecimal points) {
        assertThat(pointsOf("B.6", figure("100", actual), PLANNED)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "100.01, 10",
        "100, 10",
        "99.99, 8",
        "90, 8",
        "89.99, 6",
        "80, 6",
        "79.99, 4",
        "70, 4",
        "69.99, 0",
        "0, 0"
    })
    void scoresAssignedTargetsByBands(String actual, BigDecimal points) {
        assertThat(pointsOf("B.1", figure("100", actual), PLANNED)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"30.01, 1", "30, 1", "29.99, 0.5", "25, 0.5", "24.99, 0.25", "3, 0.25", "0.01, 0.25", "0, 0"})
    void tellsAFewInspectionsFromNone(String share, BigDecimal points) {
        assertThat(pointsOf("A.2", value(share), PLANNED)).isEqualByComparingTo(points);
    }

    @Test
    void scoresTrainingByThePlanIfThereIsOne() {
        assertThat(pointsOf("B.4", Cell.choice("CO"), Map.of())).isEqualByComparingTo("2");
        assertThat(pointsOf("B.4", Cell.choice("KHONG"), Map.of())).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"10000, 5", "9999, 4", "8500, 4", "8499, 3", "6000, 3", "5999, 2", "1, 2", "0, 0"})
    void scoresPlannedTrainingByBands(String held, BigDecimal points) {
        assertThat(pointsOf("B.4", figure("10000", held), PLANNED)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "A.4, 0, 0",
        "A.4, 1, 1",
        "A.4, 2, 2",
        "A.4, 3, 2",
        "B.5, 101, 4",
        "B.5, 100, 4",
        "B.5, 99, 3",
        "B.5, 50, 3",
        "B.5, 49, 2",
        "B.5, 1, 2",
        "B.5, 0, 0",
        "B.10, 1, 2.5",
        "B.10, 2, 0",
        "B.10, 3, 0"
    })
    void scoresCountsByBands(String criterion, int count, BigDecimal points) {
        assertThat(pointsOf(criterion, Cell.count(count), PLANNED)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"A.1, TRONG_30_NGAY, 3", "A.1, DEN_60_NGAY, 1.5", "A.1, KHONG_DAT, 0"})
    void scoresThePlanByItsDay(String criterion, String choice, BigDecimal points) {
        assertThat(pointsOf(criterion, Cell.choice(choice), PLANNED)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1.5", "4, 1.5", "5, 3", "6, 3"})
    void rewardsArticlesByBands(int articles, BigDecimal more) {
        var plain = SampleYears.score(table, unit(but(flawless, Map.of("C.2", Cell.count(0))), PLANNED));
        var written = SampleYears.score(table, unit(but(flawless, Map.of("C.2", Cell.count(articles))), PLANNED));

        assertThat(written.bonus().subtract(plain.bonus())).isEqualByComparingTo(more);
    }

    @Test
    void capsTheBonusAtFifteen() {
        var all = Map.of(
                "C.1", Cell.choices(List.of("DOT_PHA", "CAI_TIEN")),
                "C.2", Cell.count(9),
                "C.3", Cell.pass(true),
                "C.4", Cell.choices(List.of("BO", "TINH")));

        assertThat(SampleYears.score(table, unit(but(flawless, all), PLANNED)).bonus())
                .isEqualByComparingTo("15");
    }

    @Test
    void leavesTheMaximumWhereNoRequestAroseAndNoBudgetWasAssigned() {
        var cells = but(
                flawless, Map.of("B.3", Cell.of(ValueState.NOTHING_AROSE), "B.6", value("0"), "A.3", Cell.pass(false)));

        var result = SampleYears.score(table, unit(cells, PLANNED));

        assertThat(result.effectiveMax()).isEqualByComparingTo("67");
        assertThat(result.base()).isEqualByComparingTo("64");
        assertThat(result.total()).isEqualByComparingTo("81.19402985074626865671641791044776");
    }

    @ParameterizedTest
    @CsvSource({"2023-12-15, 0", "2023-12-16, -1", "2023-12-17, -1", "2023-12-18, -2", "2023-12-20, -4"})
    void takesPointsForALateFile(String day, BigDecimal points) {
        var late = new UnitYear(flawless, Instant.parse(day + "T05:00:00Z"), PLANNED, List.of());

        assertThat(SampleYears.score(table, late).penalty()).isEqualByComparingTo(points);
    }

    @Test
    void refusesAFileAfterTheLastDay() {
        var refused = new UnitYear(flawless, Instant.parse("2023-12-21T01:00:00Z"), PLANNED, List.of());

        var result = SampleYears.score(table, refused);

        assertThat(result.considered()).isFalse();
        assertThat(result.notConsideredBecause())
                .containsExactly(new NotConsidered(NotConsidered.Cause.REFUSED, "D.1", null));
        assertThat(result.total()).isEqualByComparingTo("85");
    }

    private BigDecimal pointsOf(String criterion, Cell cell, Map<String, String> facts) {
        return SampleYears.score(table, unit(but(flawless, Map.of(criterion, cell)), facts))
                .criterion(criterion)
                .orElseThrow()
                .base();
    }
}
