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
import vn.thidua.rules.ClassSanction;
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

    /** Each band of the source at its edge, just below and just above it. */
    @ParameterizedTest
    @CsvSource({
        "I.1.c, 40.01, 2",
        "I.1.c, 40, 2",
        "I.1.c, 39.99, 1",
        "I.1.c, 30, 1",
        "I.1.c, 29.99, 0",
        "I.1.c, 0, 0",
        "I.2.a, 100, 1.5",
        "I.2.a, 99.99, 0.5",
        "I.2.a, 90, 0.5",
        "I.2.a, 89.99, 0",
        "II.1, 85.01, 2",
        "II.1, 85, 2",
        "II.1, 84.99, 1.25",
        "II.1, 70, 1.25",
        "II.1, 69.99, 0.5",
        "II.1, 50, 0.5",
        "II.1, 49.99, 0",
        "III.1, 90.01, 1.5",
        "III.1, 90, 1.5",
        "III.1, 89.99, 1",
        "III.1, 80, 1",
        "III.1, 79.99, 0.5",
        "III.1, 0, 0.5"
    })
    void scoresSharesByBands(String criterion, String share, BigDecimal points) {
        assertThat(pointsOf(criterion, value(share), FACTS)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "I.2.b, 0, 1.5",
        "I.2.b, 1, 1",
        "I.2.b, 2, 0.5",
        "I.2.b, 3, 0",
        "I.2.b, 4, 0",
        "IV.2, 12, 5",
        "IV.2, 11, 3",
        "IV.2, 10, 3",
        "IV.2, 9, 1",
        "IV.2, 8, 1",
        "IV.2, 7, 0",
        "V.1, 0, 0",
        "V.1, 1, 2.5",
        "V.1, 2, 5",
        "V.1, 3, 5",
        "V.2, 1, 1.5",
        "V.2, 2, 3",
        "V.2, 3, 3"
    })
    void scoresCountsUpToTheirCaps(String criterion, int count, BigDecimal points) {
        assertThat(pointsOf(criterion, Cell.count(count), FACTS)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "IX.3, 5, -5",
        "IX.3, 6, -5",
        "IX.5, 1, -5",
        "IX.5, 2, -10",
        "IX.5, 3, -10",
        "IX.1, 2, -5",
        "IX.4, 1, -10"
    })
    void takesPenaltiesUpToTheirCaps(String criterion, int count, BigDecimal points) {
        var result = SampleYears.score(table, unit(but(flawless, Map.of(criterion, Cell.count(count))), FACTS));

        assertThat(result.penalty()).isEqualByComparingTo(points);
    }

    /** A total at each threshold of the classes and a quarter of a point below it. */
    @ParameterizedTest
    @CsvSource({
        "90, XUAT_SAC",
        "89.75, TOT",
        "80, TOT",
        "79.75, KHA",
        "65, KHA",
        "64.75, TRUNG_BINH",
        "50, TRUNG_BINH",
        "49.75, YEU"
    })
    void classifiesByTheTotal(BigDecimal total, String grade) {
        var cells = new LinkedHashMap<>(flawless);
        var lost = new BigDecimal("100").subtract(total);
        for (var missing : List.of("II.3", "III.2", "III.4", "I.6", "II.2", "I.5", "IV.1", "VI.2", "VII.2")) {
            if (lost.compareTo(new BigDecimal("17")) > 0) {
                cells.put(missing, Cell.NOT_YET_AVAILABLE);
                lost = lost.subtract(table.criterion(missing).orElseThrow().maxPoints());
            }
        }
        for (var judged : List.of("I.4", "II.5", "IV.3", "VII.1")) {
            var max = table.criterion(judged).orElseThrow().maxPoints();
            var taken = lost.min(max);
            cells.put(judged, Cell.points(max.subtract(taken)));
            lost = lost.subtract(taken);
        }

        var result = SampleYears.score(table, unit(cells, FACTS));

        assertThat(result.total()).isEqualByComparingTo(total);
        assertThat(result.classification().afterGates()).isEqualTo(grade);
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
                        tuple("d", "TOT", "KHA"));
    }

    /** The sanctions of the source, each at its edge: as the table holds them, nobody has to impose them. */
    @ParameterizedTest
    @CsvSource({
        "I.3, 0, XUAT_SAC",
        "I.3, 1, TOT",
        "IX.5, 1, TOT",
        "IX.7, 0, XUAT_SAC",
        "IX.7, 1, TOT",
        "IX.4, 1, KHA",
        "IX.6, 1, TOT",
        "IX.6, 2, YEU"
    })
    void sanctionsWhatTheSourceSanctions(String criterion, int occurrences, String grade) {
        var bonus = Map.of("VIII.1", Cell.pass(true), "VIII.2", Cell.choices(List.of("TOAN_QUOC")));
        var cells = but(but(flawless, bonus), Map.of(criterion, Cell.count(occurrences)));
        var units = new LinkedHashMap<String, UnitYear>();
        units.put("a", unit(cells, FACTS));
        for (var other : List.of("b", "c", "d")) {
            units.put(other, unit(but(flawless, Map.of("VI.2", Cell.pass(false))), FACTS));
        }

        var result =
                ScoringEngine.score(SampleYears.year(table, units)).unit("a").orElseThrow();

        assertThat(result.total()).isGreaterThanOrEqualTo(new BigDecimal("90"));
        assertThat(result.classification().afterSanctions()).isEqualTo(grade);
    }

    @Test
    void holdsEverySanctionOfTheSourceAsData() {
        assertThat(table.sanctions())
                .extracting(
                        ClassSanction::criterion, ClassSanction::from, ClassSanction::effect, ClassSanction::classCode)
                .containsExactly(
                        tuple("I.3", 1, ClassSanction.Effect.NOT_ABOVE, "TOT"),
                        tuple("IX.5", 1, ClassSanction.Effect.NOT_ABOVE, "TOT"),
                        tuple("IX.7", 1, ClassSanction.Effect.NOT_ABOVE, "TOT"),
                        tuple("IX.4", 1, ClassSanction.Effect.NOT_ABOVE, "KHA"),
                        tuple("IX.6", 1, ClassSanction.Effect.DROP_ONE, null),
                        tuple("IX.6", 2, ClassSanction.Effect.FORCE, "YEU"));
    }

    private BigDecimal pointsOf(String criterion, Cell cell, Map<String, String> facts) {
        return SampleYears.score(table, unit(but(flawless, Map.of(criterion, cell)), facts))
                .criterion(criterion)
                .orElseThrow()
                .base();
    }
}
