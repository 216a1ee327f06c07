package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.scorecards.ScorecardJson;

/** Where a unit ends by its total, the decisions against it and the quota of each class. */
class ClassesTests {

    private static final String CLASSES = """
            "classes": [{"code": "XS", "min": "90"%s}, {"code": "T", "min": "70"}, {"code": "K", "min": null, "quotaPercent": "0"}],
            """;

    @ParameterizedTest
    @CsvSource({"90, XS", "89.99, T", "70, T", "69.99, K", "0, K"})
    void aThresholdBelongsToItsClass(String total, String reached) {
        assertThat(classes("", Map.of("a", unit(total)))).containsEntry("a", reached);
    }

    @ParameterizedTest
    @CsvSource({
        "95, DROP_ONE, , T",
        "50, DROP_ONE, , K",
        "95, NOT_ABOVE, K, K",
        "75, NOT_ABOVE, XS, T",
        "50, FORCE, XS, XS",
        "95, FORCE, K, K",
        "95, FORCE, Z, XS"
    })
    void aDecisionLowersOrSetsTheClass(String total, Sanction.Effect effect, @Nullable String code, String left) {
        assertThat(classes("", Map.of("a", unit(total, new Sanction(effect, code, "KL", null, null)))))
                .containsEntry("a", left);
    }

    @Test
    void aGateThatADraftLeavesOpenHolds() {
        var open = ", \"gates\": [{\"scope\": \"EACH_GROUP\"}]";

        assertThat(classes(open, Map.of("a", unit("95")))).containsEntry("a", "XS");
    }

    @Test
    void ofSeveralForcedClassesTheLowestHolds() {
        var twice = unit(
                "95",
                new Sanction(Sanction.Effect.FORCE, "K", "KL", null, null),
                new Sanction(Sanction.Effect.FORCE, "T", "KL", null, null));

        assertThat(classes("", Map.of("a", twice))).containsEntry("a", "K");
    }

    @Test
    void theQuotaIsRoundedDownAndTheOthersFallOneClass() {
        var quota = ", \"quotaPercent\": \"50\"";

        assertThat(classes(quota, Map.of("a", unit("99"), "b", unit("98"), "c", unit("97"))))
                .containsEntry("a", "XS")
                .containsEntry("b", "T")
                .containsEntry("c", "T");
        assertThat(classes(quota, Map.of("a", unit("99"), "b", unit("98"), "c", unit("98"), "d", unit("50"))))
                .containsEntry("a", "XS")
                .containsEntry("b", "T")
                .containsEntry("c", "T");
    }

    @Test
    void whoIsNotConsideredCountsAsMemberAndTakesNobodysShare() {
        var excluded = unit("100", new Sanction(Sanction.Effect.EXCLUDE, null, "KL", null, null));

        var classes = classes(", \"quotaPercent\": \"50\"", Map.of("a", excluded, "b", unit("95")));

        assertThat(classes).containsEntry("b", "XS").containsEntry("a", null);
    }

    @Test
    void theRateOfTheIndicatorNamedDecidesBetweenEquals() {
        var table =
                SampleYears.tableOf("20", """
                {"code": "A1", "maxPoints": "10", "indicator": "X", "rule": {"type": "Proportional", "fullRate": "0.5"}},
                {"code": "A2", "maxPoints": "10", "indicator": "Y", "rule": {"type": "Proportional", "fullRate": "0.5"}}
                """, "\"tieBreakers\": [{\"type\": \"INDICATOR_RATE\", \"ref\": \"Y\"}],");
        var year = SampleYears.year(
                table,
                Map.of(
                        "a",
                                UnitYear.of(Map.of(
                                        "A1", SampleYears.figure("100", "99"), "A2", SampleYears.figure("100", "60"))),
                        "b",
                                UnitYear.of(Map.of(
                                        "A1",
                                        SampleYears.figure("100", "60"),
                                        "A2",
                                        SampleYears.figure("100", "61")))));

        assertThat(ScoringEngine.score(year).ranking())
                .extracting(UnitResult::unit)
                .containsExactly("b", "a");
        assertThat(ScoringEngine.score(year).ranking())
                .extracting(UnitResult::tied)
                .containsOnly(false);
    }

    private static final String TABLE_WITH_GATES = """
            {"code": "T", "totalMax": "100", "groups": [
             {"code": "A", "name": "Kinh tế", "nameEn": "Economy", "maxPoints": "60", "criteria": [
              {"code": "A1", "name": "Thu", "maxPoints": "60", "rule": {"type": "Manual"}}]},
             {"code": "B", "name": "Xã hội", "maxPoints": "40", "criteria": [
              {"code": "B1", "name": "Giảm nghèo", "maxPoints": "40", "rule": {"type": "Manual"}}]},
             {"code": "P", "kind": "PENALTY", "maxPoints": "10", "criteria": [
              {"code": "P1", "maxPoints": "10", "rule": {"type": "PerOccurrence", "pointsEach": "1"}}]}],
             "classes": [
              {"code": "XS", "name": "Xuất sắc", "nameEn": "Excellent", "min": "80", "quotaPercent": "50",
               "gates": [{"scope": "GROUP", "ref": "B", "minShare": "0.8"}]},
              {"code": "T", "name": "Tốt", "min": "70", "gates": [{"scope": "EACH_CRITERION", "minShare": "0.5"}]},
              {"code": "K", "name": "Khá", "min": null}],
             "sanctions": [
              {"code": "KL", "name": "Kỷ luật", "nameEn": "Discipline", "clause": "Điều 5", "criterion": "P1", "effect": "DROP_ONE"},
              {"code": "KN", "name": "Tái phạm", "clause": "Điều 6", "criterion": "P1", "from": 2, "effect": "FORCE", "classCode": "K"},
              {"code": "KT", "name": "Đơn thư", "clause": "Điều 7", "criterion": "P1", "from": 3, "effect": "NOT_ABOVE", "classCode": "T"}]}""";

    private static final Argument XS = new Argument.Name("Xuất sắc", "Excellent");
    private static final Argument T = new Argument.Name("Tốt", null);
    private static final Argument K = new Argument.Name("Khá", null);

    @Test
    void aClassByTheTotalAloneNeedsNoFurtherReason() {
        assertThat(reasons("60", "40", 0))
                .containsExactly(Step.of(StepKind.CLASS_REACHED, points("100"), XS, points("80")));
        assertThat(reasons("40", "20", 0)).containsExactly(Step.of(StepKind.CLASS_LEFT, points("60"), K));
    }

    @Test
    void eachGateThatIsMissedIsNamedWithWhatWasReachedOfIt() {
        assertThat(reasons("60", "31.5", 0))
                .containsExactly(
                        Step.of(StepKind.CLASS_REACHED, points("91.5"), XS, points("80")),
                        Step.of(
                                StepKind.GATE_MISSED,
                                XS,
                                new Argument.Name("B Xã hội", null),
                                Arguments.rate(new BigDecimal("0.7875")),
                                Arguments.rate(new BigDecimal("0.8"))),
                        Step.of(StepKind.CLASSIFIED, T));
        assertThat(reasons("60", "19", 0))
                .extracting(Step::kind)
                .containsExactly(StepKind.CLASS_REACHED, StepKind.GATE_MISSED, StepKind.CLASSIFIED);
        assertThat(reasons("60", "20", 0))
                .extracting(Step::kind)
                .as("80 points reach the first class, whose gate is missed, and half of B is enough for the second")
                .containsExactly(StepKind.CLASS_REACHED, StepKind.GATE_MISSED, StepKind.CLASSIFIED);
        assertThat(reasons("59", "19", 0).get(1).arguments())
                .contains(T, new Argument.Name("B1 Giảm nghèo", null), Arguments.rate(new BigDecimal("0.475")));
    }

    @Test
    void eachSanctionOfTheTableIsNamedWithItsClauseAndWhatOccurred() {
        var once = Step.of(
                StepKind.SANCTION_DROP_ONE,
                new Argument.Name("Kỷ luật", "Discipline"),
                new Argument.Text("Điều 5"),
                new Argument.Text("P1"),
                Arguments.count(1));

        assertThat(reasons("60", "40", 1))
                .containsExactly(
                        Step.of(StepKind.CLASS_REACHED, points("99"), XS, points("80")),
                        once,
                        Step.of(StepKind.CLASSIFIED, T));
        assertThat(reasons("60", "40", 3))
                .extracting(Step::kind)
                .containsExactly(
                        StepKind.CLASS_REACHED,
                        StepKind.SANCTION_DROP_ONE,
                        StepKind.SANCTION_FORCE,
                        StepKind.SANCTION_NOT_ABOVE,
                        StepKind.CLASSIFIED);
        assertThat(reasons("60", "40", 3).get(2).arguments())
                .containsExactly(
                        new Argument.Name("Tái phạm", null),
                        new Argument.Text("Điều 6"),
                        new Argument.Text("P1"),
                        Arguments.count(3),
                        K);
        assertThat(reasons("60", "40", 3).get(3).arguments()).endsWith(Arguments.count(3), T);
    }

    @Test
    void aDecisionIsNamedByItsReasonAndDocument() {
        var decided = List.of(
                new Sanction(Sanction.Effect.NOT_ABOVE, "T", "KL", "Chậm báo cáo", "12/QĐ"),
                new Sanction(Sanction.Effect.DROP_ONE, null, "KL", null, null),
                new Sanction(Sanction.Effect.FORCE, "K", "KL", "Sai phạm", null));

        assertThat(verdict("60", "40", 0, decided).obstacles().steps())
                .containsExactly(
                        Step.of(StepKind.DECISION_NOT_ABOVE, new Argument.Text("Chậm báo cáo; 12/QĐ"), T),
                        Step.of(StepKind.DECISION_DROP_ONE, new Argument.Text("KL")),
                        Step.of(StepKind.DECISION_FORCE, new Argument.Text("Sai phạm"), K));
        assertThat(verdict("60", "40", 0, List.of()).obstacles().steps()).isEmpty();
    }

    @Test
    void whoFallsOverAQuotaIsToldItsSize() {
        var table = ScorecardJson.read(TABLE_WITH_GATES);
        var cells = Map.of("A1", SampleYears.points("60"), "B1", SampleYears.points("40"), "P1", Cell.count(0));
        var less = Map.of("A1", SampleYears.points("59"), "B1", SampleYears.points("40"), "P1", Cell.count(0));
        var units = Map.of("a", UnitYear.of(cells), "b", UnitYear.of(less), "c", UnitYear.of(Map.of()));

        var result = ScoringEngine.score(SampleYears.year(table, units));

        assertThat(result.unit("a").orElseThrow().classification().obstacles().steps())
                .isEmpty();
        assertThat(result.unit("b").orElseThrow().classification().derivation().steps())
                .endsWith(
                        Step.of(StepKind.OVER_QUOTA, XS, Arguments.rate(new BigDecimal("0.5")), Arguments.count(1)),
                        Step.of(StepKind.CLASSIFIED, T));
    }

    @Test
    void whoIsNotConsideredHasNoClassToExplain() {
        var excluded = List.of(new Sanction(Sanction.Effect.EXCLUDE, null, "KL", null, null));

        assertThat(verdict("60", "40", 0, excluded)).isEqualTo(ClassificationResult.NONE);
    }

    @Test
    void whoReachesNoClassIsToldSo() {
        var closed = SampleYears.tableOf(
                "100",
                "{\"code\": \"A1\", \"maxPoints\": \"100\", \"rule\": {\"type\": \"Manual\"}}",
                "\"classes\": [{\"code\": \"T\", \"min\": \"50\"}],");

        var verdict = SampleYears.score(
                        closed, unit("49", new Sanction(Sanction.Effect.DROP_ONE, null, "KL", null, null)))
                .classification();

        assertThat(verdict.finalClass()).isNull();
        assertThat(verdict.derivation().steps()).containsExactly(Step.of(StepKind.CLASS_NONE, points("49")));
    }

    private static List<Step> reasons(String economy, String society, int occurrences) {
        return verdict(economy, society, occurrences, List.of()).derivation().steps();
    }

    /** The class of one unit beside another that has nothing, so that the quota leaves it room. */
    private static ClassificationResult verdict(
            String economy, String society, int occurrences, List<Sanction> decided) {
        var table = ScorecardJson.read(TABLE_WITH_GATES);
        var cells = Map.of(
                "A1", SampleYears.points(economy), "B1", SampleYears.points(society), "P1", Cell.count(occurrences));
        var units = Map.of("a", new UnitYear(cells, Instant.EPOCH, Map.of(), decided), "b", UnitYear.of(Map.of()));
        return ScoringEngine.score(SampleYears.year(table, units))
                .unit("a")
                .orElseThrow()
                .classification();
    }

    private static Argument points(String points) {
        return Arguments.points(new BigDecimal(points));
    }

    private static UnitYear unit(String points, Sanction... sanctions) {
        return new UnitYear(Map.of("A1", SampleYears.points(points)), Instant.EPOCH, Map.of(), List.of(sanctions));
    }

    private static Map<String, @Nullable String> classes(String quota, Map<String, UnitYear> units) {
        var table = SampleYears.tableOf(
                "100",
                "{\"code\": \"A1\", \"maxPoints\": \"100\", \"rule\": {\"type\": \"Manual\"}}",
                CLASSES.formatted(quota));
        var classes = new LinkedHashMap<String, @Nullable String>();
        ScoringEngine.score(SampleYears.year(table, units))
                .ranking()
                .forEach(result ->
                        classes.put(result.unit(), result.classification().finalClass()));
        return classes;
    }
}
