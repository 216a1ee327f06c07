package vn.thidua.rulechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.rules.Direction;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.SampleYears;

/** Catches each contradiction that real tables had in public, and more, before a table is issued. */
class ScorecardValidationTests {

    private static final String SOUND =
            "{\"code\": \"A1\", \"clause\": \"1\", \"maxPoints\": \"10\", \"rule\": {\"type\": \"Manual\"}}";

    @Test
    void findsNothingWrongWithTheTrialTable() {
        var table = SampleYears.table("/trial/an-giang-cum-2/scorecard.json");
        var directions = Map.of("POVERTY_RATE", Direction.LOWER_BETTER, "TRAFFIC_ACCIDENTS", Direction.LOWER_BETTER);

        assertThat(ScorecardValidation.check(table, directions)).isEmpty();
    }

    @Test
    void findsBonusItemsThatSumToThirteenUnderACapOfTen() {
        var table = ScorecardJson.read("""
                {"code": "T", "legalBasis": [{"document": "QĐ"}], "bonusCap": "10", "groups": [
                 {"code": "A", "maxPoints": "10", "criteria": [%s]},
                 {"code": "B", "kind": "BONUS", "maxPoints": "13", "criteria": [
                  {"code": "B1", "clause": "1", "maxPoints": "13", "rule": {"type": "Manual"}}]}]}
                """.formatted(SOUND));

        assertThat(ScorecardValidation.check(table))
                .extracting(
                        Finding::severity,
                        Finding::code,
                        finding -> finding.arguments().toString())
                .containsExactly(tuple(Finding.Severity.WARNING, "bonusCapBelowSum", "[10, 13]"));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        "{'type': 'Band', 'input': 'COUNT', 'bands': [{'from': '1', 'points': '10'}, {'from': '1', 'points': '5'}]}",
                        "bandsOverlap"),
                arguments(
                        "{'type': 'Band', 'input': 'COUNT', 'bands': [{'from': '1', 'points': '10'}, {'from': '2', 'points': '5'}]}",
                        "bandsOverlap"),
                arguments(
                        "{'type': 'Band', 'input': 'COUNT', 'bands': [{'upTo': '2', 'points': '10'}, {'upTo': '1', 'points': '5'}]}",
                        "bandsOverlap"),
                arguments(
                        "{'type': 'Band', 'input': 'COUNT', 'bands': [{'from': '2', 'points': '5'}, {'from': '1', 'points': '10'}]}",
                        "betterEarnsLess"),
                arguments("{'type': 'Band', 'input': 'COUNT', 'bands': []}", "nothingListed"),
                arguments(
                        "{'type': 'Band', 'input': 'COUNT', 'bands': [{'from': '1', 'points': '11'}]}",
                        "rulePromisesMore"),
                arguments(
                        "{'type': 'Band', 'input': 'COUNT', 'bands': [{'from': '1', 'points': '9'}]}",
                        "maxUnreachable"),
                arguments(
                        "{'type': 'Band', 'input': 'VALUE', 'bands': [{'upTo': '1', 'points': '10'}]}",
                        "bandsOnTheWrongSide"),
                arguments(
                        "{'type': 'Band', 'input': 'RATE', 'bands': [{'upTo': '1', 'points': '10'}]}",
                        "bandsOnTheWrongSide"),
                arguments("{'type': 'Proportional', 'floorRate': '1.1', 'fullRate': '1'}", "floorAboveFull"),
                arguments("{'type': 'Proportional'}", "noIndicator"),
                arguments("{'type': 'ShortfallExcess', 'shortfallStep': '0.01', 'deductPerStep': '-1'}", "negative"),
                arguments(
                        "{'type': 'ShortfallExcess', 'shortfallStep': '0.01', 'deductPerStep': '1', 'zeroBelow': '1.2'}",
                        "zeroBelowAboveTarget"),
                arguments(
                        "{'type': 'ShortfallExcess', 'shortfallStep': '0.01', 'deductPerStep': '1', 'excessStep': '0.1'}",
                        "excessIncomplete"),
                arguments(
                        "{'type': 'ShortfallExcess', 'shortfallStep': '0.01', 'deductPerStep': '1', 'excessStep': '0.1', 'bonusPerStep': '1'}",
                        "excessWithoutCap"),
                arguments("{'type': 'RelativeToLeader', 'baseShare': '1.5'}", "shareOutOfRange"),
                arguments("{'type': 'RelativeToLeader', 'baseShare': '-0.5'}", "shareOutOfRange"),
                arguments("{'type': 'PeerRank', 'pointsPerPlace': ['5', '10']}", "betterEarnsLess"),
                arguments("{'type': 'Growth'}", "growthWithoutScale"),
                arguments("{'type': 'Growth', 'floorRate': '0.2', 'fullRate': '0.1'}", "floorAboveFull"),
                arguments(
                        "{'type': 'Growth', 'bands': [{'from': '0', 'points': '10'}, {'from': '0.1', 'points': '5'}]}",
                        "bandsOverlap"),
                arguments("{'type': 'Choice', 'options': []}", "nothingListed"),
                arguments(
                        "{'type': 'Choice', 'options': [{'code': 'a', 'points': '10'}, {'code': 'a', 'points': '5'}]}",
                        "repeatedCode"),
                arguments(
                        "{'type': 'Choice', 'options': [{'code': 'a', 'points': '10', 'voidsParent': true}]}",
                        "voidsNothing"),
                arguments("{'type': 'PerOccurrence', 'pointsEach': '2', 'cap': '12'}", "rulePromisesMore"),
                arguments("{'type': 'PerOccurrence', 'pointsEach': '2', 'cap': '8'}", "maxUnreachable"),
                arguments("{'type': 'PerOccurrence', 'pointsEach': '-2'}", "negative"),
                arguments("{'type': 'DeductPerOccurrence', 'pointsEach': '2', 'floor': '11'}", "rulePromisesMore"),
                arguments(
                        "{'type': 'BonusPenalty', 'plusEach': '1', 'minusEach': '1', 'min': '5', 'max': '3'}",
                        "limitsReversed"),
                arguments(
                        "{'type': 'BonusPenalty', 'plusEach': '1', 'minusEach': '1', 'min': '-5', 'max': '12'}",
                        "rulePromisesMore"),
                arguments("{'type': 'HighestOnly', 'achievements': []}", "nothingListed"),
                arguments(
                        "{'type': 'HighestOnly', 'achievements': [{'code': 'a', 'points': '10'}, {'code': 'a', 'points': '5'}]}",
                        "repeatedCode"),
                arguments(
                        "{'type': 'StepIncrement', 'baseValue': '1', 'basePoints': '2', 'step': '1', 'pointsPerStep': '1', 'belowPoints': '3'}",
                        "betterEarnsLess"),
                arguments(
                        "{'type': 'StepIncrement', 'baseValue': '1', 'basePoints': '2', 'step': '1', 'pointsPerStep': '1', 'cap': '30'}",
                        "rulePromisesMore"),
                arguments(
                        "{'type': 'StepIncrement', 'baseValue': '1', 'basePoints': '20', 'step': '1', 'pointsPerStep': '1'}",
                        "rulePromisesMore"),
                arguments(
                        "{'type': 'Conditional', 'predicate': {'fact': ' ', 'op': 'EQ', 'value': '1'}, 'then': {'type': 'Manual'}, 'else': {'type': 'Manual'}}",
                        "conditionWithoutFact"),
                arguments(
                        "{'type': 'Conditional', 'predicate': {'fact': 'f', 'op': 'EQ', 'value': '1'}, 'then': {'type': 'Manual'}, 'else': {'type': 'PerOccurrence', 'pointsEach': '-1'}}",
                        "negative"),
                arguments("{'type': 'External', 'mayExceed': true}", "mayExceedMax"),
                arguments(
                        "{'type': 'LateSubmission', 'dueAt': '--12-15', 'firstPenalty': '1', 'perDay': '1'}",
                        "lateOutsidePenalties"),
                arguments(
                        "{'type': 'LateSubmission', 'dueAt': '--12-15', 'firstPenalty': '1', 'perDay': '1', 'refuseAfter': '--12-10'}",
                        "refusedBeforeDue"),
                arguments("{'type': 'Knockout'}", "knockoutWithPoints"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsWhatIsWrongWithARule(String rule, String code) {
        var table = table(
                "{\"code\": \"A1\", \"clause\": \"1\", \"maxPoints\": \"10\", \"rule\": " + rule.replace('\'', '"')
                        + "}",
                "");

        assertThat(ScorecardValidation.check(table))
                .filteredOn(finding -> finding.code().equals(code))
                .extracting(Finding::path)
                .containsExactly("A1");
    }

    static Stream<Arguments> criteria() {
        return Stream.of(
                arguments(SOUND.replace("\"clause\": \"1\"", "\"clause\": \" \""), "noClause", "A1"),
                arguments(SOUND.replace("\"rule\"", "\"rounding\": \"0.3\", \"rule\""), "maxNotAMultiple", "A1"),
                arguments(SOUND.replace("\"rule\"", "\"indicator\": \"X\", \"rule\""), "indicatorNotRead", "A1"),
                arguments(
                        SOUND.replace("\"rule\"", "\"notApplicable\": \"SEPARATE_GROUP\", \"rule\""),
                        "separateGroupWithoutPeers",
                        "A1"),
                arguments(
                        SOUND.replace("\"rule\"", "\"guidance\": \"Trừ tối đa 12,5 điểm.\", \"rule\""),
                        "textPromisesMore",
                        "A1"),
                arguments(SOUND.replace("\"10\"", "\"9\""), "maxUnreachable", "A"),
                arguments(SOUND.replace("\"10\"", "\"11\""), "capBelowSum", "A"),
                arguments(SOUND + ", " + SOUND.replace("A1", "A2").replace("\"10\"", "\"0\""), null, null),
                arguments(
                        "{\"code\": \"P\", \"clause\": \"1\", \"maxPoints\": \"10\", \"children\": ["
                                + SOUND.replace("\"10\"", "\"4\"") + "]}",
                        "maxUnreachable",
                        "P"));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void findsWhatIsWrongWithACriterion(String criteria, String code, String path) {
        var findings = ScorecardValidation.check(table(criteria, ""));

        if (code == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).extracting(Finding::code, Finding::path).contains(tuple(code, path));
        }
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("'totalMax': '12',", "groupsDoNotSumToTotal"),
                arguments("'totalCap': '9',", "totalCapBelowMax"),
                arguments("'totalFloor': '11',", "totalFloorAboveMax"),
                arguments("'yearFrom': 2024, 'yearTo': 2023,", "yearsReversed"),
                arguments("'tieBreakers': [{'type': 'GROUP', 'ref': 'Z'}],", "tieBreakerOnNothing"),
                arguments("'tieBreakers': [{'type': 'CRITERION', 'ref': 'Z'}],", "tieBreakerOnNothing"),
                arguments("'tieBreakers': [{'type': 'INDICATOR_RATE', 'ref': 'Z'}],", "tieBreakerOnNothing"),
                arguments(
                        "'classes': [{'code': 'X', 'min': null}, {'code': 'Y', 'min': null}],",
                        "classWithoutThreshold"),
                arguments("'classes': [{'code': 'X', 'min': '5'}, {'code': 'X', 'min': null}],", "repeatedCode"),
                arguments(
                        "'classes': [{'code': 'X', 'min': '5'}, {'code': 'Y', 'min': '5'}, {'code': 'Z', 'min': null}],",
                        "classesNotDescending"),
                arguments("'classes': [{'code': 'X', 'min': '5'}],", "lastClassNotOpen"),
                arguments("'classes': [{'code': 'X', 'min': '11'}, {'code': 'Y', 'min': null}],", "classUnreachable"),
                arguments(
                        "'classes': [{'code': 'X', 'min': '5', 'quotaPercent': '101'}, {'code': 'Y', 'min': null}],",
                        "quotaOutOfRange"),
                arguments(
                        "'classes': [{'code': 'X', 'min': '5', 'quotaPercent': '-1'}, {'code': 'Y', 'min': null}],",
                        "quotaOutOfRange"),
                arguments(
                        "'classes': [{'code': 'X', 'min': '5', 'gates': [{'scope': 'EACH_GROUP'}]}, {'code': 'Y', 'min': null}],",
                        "gateWithoutThreshold"),
                arguments(
                        "'classes': [{'code': 'X', 'min': '5', 'gates': [{'scope': 'EACH_GROUP', 'minShare': '0'}]}, {'code': 'Y', 'min': null}],",
                        "gateOutOfRange"),
                arguments(
                        "'classes': [{'code': 'X', 'min': '5', 'gates': [{'scope': 'GROUP', 'ref': 'Z', 'minShare': '1'}]}, {'code': 'Y', 'min': null}],",
                        "gateOnNothing"),
                arguments(
                        "'classes': [{'code': 'X', 'min': '5', 'gates': [{'scope': 'CRITERION', 'minShare': '1'}]}, {'code': 'Y', 'min': null}],",
                        "gateOnNothing"),
                arguments(sanction("'criterion': 'Z'"), "sanctionOnNothing"),
                arguments(sanction("'criterion': 'A1'"), "sanctionOnNothing"));
    }

    private static String sanction(String terms) {
        return "'classes': [{'code': 'X', 'min': '5'}, {'code': 'Y', 'min': null}], 'sanctions': [{'code': 'S', 'clause': '1', 'effect': 'DROP_ONE', "
                + terms + "}],";
    }

    @ParameterizedTest
    @MethodSource("tables")
    void findsWhatIsWrongWithATable(String more, String code) {
        assertThat(ScorecardValidation.check(table(SOUND, more.replace('\'', '"'))))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'clause': '1', 'from': 1, 'effect': 'DROP_ONE'                      |
            'clause': '1', 'from': 2, 'effect': 'FORCE', 'classCode': 'Y'       |
            'clause': '1', 'from': 0, 'effect': 'DROP_ONE'                      | sanctionOnNothing
            'clause': '1', 'from': 1, 'effect': 'NOT_ABOVE'                     | sanctionWithoutClass
            'clause': '1', 'from': 1, 'effect': 'FORCE', 'classCode': 'Z'       | sanctionWithoutClass
            'from': 1, 'effect': 'NOT_ABOVE', 'classCode': 'Y'                  | noClause""", quoteCharacter = '"')
    void findsWhatIsWrongWithASanction(String terms, @Nullable String code) {
        var counted =
                "{'code': 'A1', 'clause': '1', 'maxPoints': '10', 'rule': {'type': 'DeductPerOccurrence', 'pointsEach': '1'}}";
        var classes = "'classes': [{'code': 'X', 'min': '5'}, {'code': 'Y', 'min': null}],";
        var sanctions = "'sanctions': [{'code': 'S', 'criterion': 'A1', " + terms + "}],";

        assertThat(ScorecardValidation.check(
                        table(counted.replace('\'', '"'), (classes + sanctions).replace('\'', '"'))))
                .extracting(Finding::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void findsACodeThatTwoSanctionsShare() {
        var counted =
                "{'code': 'A1', 'clause': '1', 'maxPoints': '10', 'rule': {'type': 'DeductPerOccurrence', 'pointsEach': '1'}}";
        var sanction = "{'code': 'S', 'criterion': 'A1', 'clause': '1', 'effect': 'DROP_ONE'}";
        var more = "'classes': [{'code': 'X', 'min': '5'}, {'code': 'Y', 'min': null}], 'sanctions': [" + sanction
                + ", " + sanction + "],";

        assertThat(ScorecardValidation.check(table(counted.replace('\'', '"'), more.replace('\'', '"'))))
                .extracting(Finding::code, Finding::path)
                .containsExactly(tuple("repeatedCode", "S"));
    }

    @Test
    void findsWhatHasNoEffectOutsideBaseGroups() {
        var table = ScorecardJson.read("""
                {"code": "T", "legalBasis": [], "penaltyCap": "5", "groups": [{"code": "D", "kind": "PENALTY", "maxPoints": "10",
                 "criteria": [{"code": "D1", "clause": "1", "maxPoints": "10", "notApplicable": "FULL_SCORE",
                  "rule": {"type": "DeductPerOccurrence", "pointsEach": "1"}}]}, {"code": "E", "maxPoints": "0", "criteria": []}]}
                """);

        assertThat(ScorecardValidation.check(table))
                .extracting(Finding::code)
                .containsExactly(
                        "noLegalBasis",
                        "deductionAmongPenalties",
                        "noCriteria",
                        "penaltyCapBelowSum",
                        "policyWithoutEffect");
    }

    @Test
    void hasASentenceForEachFindingInBothLanguages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/scoring");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);

        var codes = Stream.of(rules(), criteria(), tables())
                .flatMap(stream -> stream)
                .map(each -> (String) each.get()[1])
                .filter(code -> code != null);
        assertThat(codes).allSatisfy(code -> {
            for (var locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
                assertThat(messages.getMessage(Finding.error(code, "").messageKey(), new Object[] {"1", "2"}, locale))
                        .isNotBlank();
            }
        });
    }

    private static Scorecard table(String criteria, String more) {
        return SampleYears.tableOf("10", criteria, more);
    }
}
