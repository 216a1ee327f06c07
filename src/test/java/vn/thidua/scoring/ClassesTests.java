package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
