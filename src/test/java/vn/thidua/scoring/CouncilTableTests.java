package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.scoring.SampleYears.but;
import static vn.thidua.scoring.SampleYears.figure;
import static vn.thidua.scoring.SampleYears.unit;
import static vn.thidua.scoring.SampleYears.value;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.rulechecks.Finding;
import vn.thidua.rulechecks.ScorecardValidation;
import vn.thidua.rules.Scorecard;

/** The shipped table for councils: 100 points, bonus up to 10, penalties up to 20, classes, quota and tie-breakers. */
class CouncilTableTests {

    private static final Map<String, String> FACTS = Map.of("mo-hinh-du-dieu-kien", "co");

    private final Scorecard table = SampleYears.table("/scorecards/hoi-dong-nhan-dan.json");
    private final Map<String, Cell> flawless = SampleYears.flawless(table, FACTS);

    @Test
    void earnsAHundredPointsWithoutFault() {
        var result = SampleYears.score(table, unit(flawless, FACTS));

        assertThat(result.total()).isEqualByComparingTo("100");
        assertThat(result.groups())
                .extracting(group -> group.base().intValueExact())
                .containsExactly(23, 20, 15, 15, 15, 7, 5, 0, 0);
    }

    @Test
    void isFreeOfContradictionsAndOnlyCapsItsPenalties() {
        assertThat(ScorecardValidation.check(table))
                .extracting(Finding::severity, Finding::code, Finding::path)
                .containsExactly(tuple(Finding.Severity.WARNING, "capBelowSum", "IX"));
    }

    @Test
    void losesTheWholeParentWithoutRegularSessions() {
        var result = SampleYears.score(table, unit(but(flawless, Map.of("I.1.a", Cell.choice("KHONG_DU"))), FACTS));

        assertThat(result.criterion("I.1").orElseThrow().voided()).isTrue();
        assertThat(result.total()).isEqualByComparingTo("96");
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 2", "2, 0", "7, 0"})
    void scoresSuspendedResolutionsFromNoneUp(int count, BigDecimal points) {
        assertThat(pointsOf("I.3", Cell.count(count), FACTS)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"85, 2", "84.99, 1.25", "70, 1.25", "50, 0.5", "49.9, 0"})
    void scoresRecommendationsByBands(String share, BigDecimal points) {
        assertThat(pointsOf("II.1", value(share), FACTS)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"79, co, 1", "79, khong, 0.5", "80, khong, 1", "90, co, 1.5"})
    void forgivesLatePetitionsThatWereChasedInWriting(String share, String chased, BigDecimal points) {
        assertThat(pointsOf("III.1", value(share), Map.of("don-doc-bang-van-ban", chased)))
                .isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"83, 5", "77, 4.5", "79.2, 4.75"})
    void roundsTheCommuneItemToQuarters(String actual, BigDecimal points) {
        assertThat(pointsOf("IV.1", figure("100", actual), FACTS)).isEqualByComparingTo(points);
    }

    @Test
    void capsPenaltiesAtTwentyAndBonusAtTen() {
        var cells = but(
                flawless,
                Map.of(
                        "VIII.1", Cell.pass(true),
                        "VIII.2", Cell.choices(List.of("BO", "TOAN_QUOC")),
                        "VIII.3", Cell.choice("TOP_10"),
                        "IX.4", Cell.count(1),
                        "IX.5", Cell.count(3),
                        "IX.6", Cell.count(1)));

        var result = SampleYears.score(table, unit(cells, FACTS));

        assertThat(result.bonus()).isEqualByComparingTo("10");
        assertThat(result.penalty()).isEqualByComparingTo("-20");
        assertThat(result.total()).isEqualByComparingTo("90");
    }

    @Test
    void givesTheTopClassToAQuarterOfTheUnitsThatPassTheGate() {
        var units = new LinkedHashMap<String, UnitYear>();
        units.put("a", unit(flawless, FACTS));
        units.put("b", unit(but(flawless, Map.of("VI.2", Cell.pass(false))), FACTS));
        units.put("c", unit(but(flawless, Map.of("V.3", figure("100", "10"))), Map.of()));
        units.put("d", unit(but(flawless, Map.of("IX.4", Cell.count(1), "IX.1", Cell.count(1))), FACTS));

        var result = ScoringEngine.score(SampleYears.year(table, units));

        assertThat(result.ranking())
                .extracting(
                        UnitResult::unit,
                        unit -> unit.classification().afterGates(),
                        unit -> unit.classification().finalClass())
                .containsExactly(
                        tuple("a", "XUAT_SAC", "XUAT_SAC"),
                        tuple("b", "XUAT_SAC", "TOT"),
                        tuple("c", "KHA", "KHA"),
                        tuple("d", "TOT", "TOT"));
    }

    private BigDecimal pointsOf(String criterion, Cell cell, Map<String, String> facts) {
        return SampleYears.score(table, unit(but(flawless, Map.of(criterion, cell)), facts))
                .criterion(criterion)
                .orElseThrow()
                .base();
    }
}
