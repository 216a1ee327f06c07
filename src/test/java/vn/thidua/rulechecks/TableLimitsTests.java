package vn.thidua.rulechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.SampleYears;

/** What a table as a whole may just be, and what its parts must not be to one another. */
class TableLimitsTests {

    private static final String SOUND = criterion("A1", "10", "{\"type\": \"Manual\"}");
    private static final String EXCESS = """
            {"type": "ShortfallExcess", "shortfallStep": "0.01", "deductPerStep": "1", "excessStep": "0.1", "bonusPerStep": "1",
             "bonusCap": "%s"}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'yearFrom': 2024, 'yearTo': 2024,",
                "'totalCap': '10',",
                "'totalFloor': '10',",
                "'tieBreakers': [{'type': 'GROUP', 'ref': 'A'}, {'type': 'CRITERION', 'ref': 'A1'}, {'type': 'BONUS'}, {'type': 'EARLIER_SUBMISSION'}],",
                "'classes': [{'code': 'X', 'min': '10', 'quotaPercent': '0'}, {'code': 'Y', 'min': null, 'quotaPercent': '100'}],",
                "'classes': [{'code': 'X', 'min': '5', 'gates': [{'scope': 'GROUP', 'ref': 'A', 'minShare': '1'}, {'scope': 'EACH_CRITERION', 'minShare': '0.01'}]}, {'code': 'Y', 'min': null}],"
            })
    void mayBeIssuedAtItsLimits(String more) {
        assertThat(ScorecardValidation.check(SampleYears.tableOf("10", SOUND, more.replace('\'', '"'))))
                .isEmpty();
    }

    @Test
    void usesACodeOnce() {
        var once = SampleYears.tableOf("10", SOUND, "");
        var group = once.groups().get(0);
        var twice = new Scorecard(
                once.code(),
                once.version(),
                once.illustrative(),
                once.name(),
                null,
                null,
                once.legalBasis(),
                null,
                null,
                new BigDecimal("20"),
                false,
                null,
                null,
                null,
                null,
                List.of(group, group),
                List.of(),
                List.of(),
                List.of());

        assertThat(ScorecardValidation.check(twice))
                .extracting(Finding::code, Finding::path)
                .containsExactly(tuple("repeatedCode", "A"), tuple("repeatedCode", "A1"));
    }

    @Test
    void reachesAClassWithItsBonus() {
        var bonus = "{'code': 'B', 'kind': 'BONUS', 'maxPoints': '5', 'criteria': [%s]}"
                .formatted(criterion("B1", "5", "{\"type\": \"Manual\"}"));

        assertThat(withClassFrom("15", bonus, "")).isEmpty();
        assertThat(withClassFrom("15.5", bonus, "")).containsExactly("classUnreachable");
        assertThat(withClassFrom("13", bonus, "'bonusCap': '3',")).containsExactly("bonusCapBelowSum");
        assertThat(withClassFrom("13.5", bonus, "'bonusCap': '3',"))
                .containsExactly("classUnreachable", "bonusCapBelowSum");
        assertThat(withClassFrom("11", bonus, "'totalCap': '11',")).isEmpty();
        assertThat(withClassFrom("11.5", bonus, "'totalCap': '11',")).containsExactly("classUnreachable");
    }

    private static List<String> withClassFrom(String min, String bonusGroup, String more) {
        var json = """
                {'code': 'T', 'legalBasis': [{'document': 'QĐ'}], %s
                 'classes': [{'code': 'X', 'min': '%s'}, {'code': 'Y', 'min': null}],
                 'groups': [{'code': 'A', 'maxPoints': '10', 'criteria': [%s]}, %s]}
                """.formatted(more, min, SOUND, bonusGroup);
        return ScorecardValidation.check(ScorecardJson.read(json.replace('\'', '"'))).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void warnsOfABonusInsideAGroupThatItsCapCutsShort() {
        assertThat(ScorecardValidation.check(excess("3", "5")))
                .containsExactly(
                        Finding.warning("groupBonusCapBelowSum", "A", new BigDecimal("3"), new BigDecimal("5")));
        assertThat(ScorecardValidation.check(excess("5", "5"))).isEmpty();
    }

    private static Scorecard excess(String groupCap, String ruleCap) {
        return ScorecardJson.read("""
                {"code": "T", "legalBasis": [{"document": "QĐ"}], "groups": [{"code": "A", "maxPoints": "10", "bonusCap": "%s",
                 "criteria": [{"code": "A1", "clause": "1", "maxPoints": "10", "indicator": "X", "rule": %s}]}]}
                """.formatted(groupCap, EXCESS.formatted(ruleCap)));
    }

    @Test
    void letsBonusAndPenaltiesStayBelowTheirMaximum() {
        var table = ScorecardJson.read("""
                {"code": "T", "legalBasis": [{"document": "QĐ"}], "groups": [{"code": "A", "maxPoints": "10", "criteria": [%s]},
                 {"code": "P", "kind": "PENALTY", "maxPoints": "9", "criteria": [%s]}]}
                """.formatted(SOUND, criterion("P1", "8", "{\"type\": \"Manual\"}")));

        assertThat(ScorecardValidation.check(table))
                .containsExactly(Finding.warning("maxUnreachable", "P", new BigDecimal("9"), new BigDecimal("8")));
    }

    @Test
    void looksIntoSubCriteria() {
        var parent = """
                {"code": "P", "clause": "1", "maxPoints": "10", "children": [
                 {"code": "P1", "clause": "", "maxPoints": "10", "rule": {"type": "Manual"}}]}""";

        assertThat(ScorecardValidation.check(SampleYears.tableOf("10", parent, "")))
                .extracting(Finding::code, Finding::path)
                .containsExactly(tuple("noClause", "P1"));
    }

    @Test
    void readsADirectionFromTheCriterionThenFromItsIndicator() {
        var upTo = "{\"type\": \"Band\", \"input\": \"VALUE\", \"bands\": [{\"upTo\": \"1\", \"points\": \"10\"}]}";
        var own = SampleYears.tableOf("10", reading("\"direction\": \"LOWER_BETTER\", ", upTo), "");
        var indicators = SampleYears.tableOf("10", reading("", upTo), "");

        assertThat(ScorecardValidation.check(own)).isEmpty();
        assertThat(ScorecardValidation.check(own, Map.of("X", Direction.HIGHER_BETTER)))
                .isEmpty();
        assertThat(ScorecardValidation.check(indicators, Map.of("X", Direction.LOWER_BETTER)))
                .isEmpty();
        assertThat(ScorecardValidation.check(indicators))
                .extracting(Finding::code)
                .containsExactly("bandsOnTheWrongSide");
    }

    private static String reading(String direction, String rule) {
        return "{\"code\": \"A1\", \"clause\": \"1\", \"maxPoints\": \"10\", \"indicator\": \"X\", " + direction
                + "\"rule\": " + rule + "}";
    }

    @Test
    void roundsToSomething() {
        var leaf = new Criterion(
                "C",
                "C",
                null,
                BigDecimal.TEN,
                "1",
                "",
                null,
                new Rule.Manual(),
                null,
                null,
                LowerBetterMode.MIRROR,
                BigDecimal.ZERO,
                NotApplicablePolicy.ZERO,
                List.of());
        var group = new CriterionGroup("A", "A", null, GroupKind.BASE, BigDecimal.TEN, null, List.of(leaf));

        assertThat(LeafCheck.of(group, leaf, Direction.HIGHER_BETTER, false))
                .extracting(Finding::code)
                .containsExactly("maxNotAMultiple");
    }

    private static String criterion(String code, String max, String rule) {
        return "{\"code\": \"%s\", \"clause\": \"1\", \"maxPoints\": \"%s\", \"rule\": %s}".formatted(code, max, rule);
    }
}
