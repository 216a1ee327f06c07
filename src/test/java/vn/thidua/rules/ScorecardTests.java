package vn.thidua.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.scorecards.ScorecardJson;

/** A table answers by code, at whatever depth, and says of each rule what a unit has to enter for it. */
class ScorecardTests {

    private final Scorecard table = ScorecardJson.read("""
            {"code": "T", "legalBasis": [], "groups": [
             {"code": "A", "maxPoints": "10", "criteria": [
              {"code": "A1", "maxPoints": "10", "children": [
               {"code": "A1a", "maxPoints": "4", "rule": {"type": "Manual"}},
               {"code": "A1b", "maxPoints": "6", "rule": {"type": "PassFail"}}]}]},
             {"code": "B", "kind": "BONUS", "maxPoints": "5", "criteria": [
              {"code": "B1", "maxPoints": "5", "rule": {"type": "External"}}]}],
             "classes": [{"code": "XS", "min": "9"}, {"code": "T", "min": null}]}
            """);

    @Test
    void listsParentsBeforeTheirPartsAndLeavesAlone() {
        assertThat(table.criteria()).extracting(Criterion::code).containsExactly("A1", "A1a", "A1b", "B1");
        assertThat(table.leaves()).extracting(Criterion::code).containsExactly("A1a", "A1b", "B1");
        assertThat(table.groups().get(0).criteria().get(0).isLeaf()).isFalse();
    }

    @Test
    void findsPartsByCodeAndNothingByAnother() {
        assertThat(table.criterion("A1b")).map(Criterion::maxPoints).contains(new BigDecimal("6"));
        assertThat(table.criterion("A")).isEmpty();
        assertThat(table.group("B")).map(CriterionGroup::kind).contains(GroupKind.BONUS);
        assertThat(table.group("B1")).isEmpty();
        assertThat(table.groupOf("A1b")).map(CriterionGroup::code).contains("A");
        assertThat(table.groupOf("B1")).map(CriterionGroup::code).contains("B");
        assertThat(table.groupOf("C")).isEmpty();
        assertThat(table.classification("T"))
                .hasValueSatisfying(last -> assertThat(last.min()).isNull());
        assertThat(table.classification("XS")).map(Classification::min).contains(new BigDecimal("9"));
        assertThat(table.classification("Z")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "Band", "input": "RATE", "bands": []}                                               | FIGURE              | true  | false
            {"type": "Band", "input": "VALUE", "bands": []}                                              | FIGURE              | false | false
            {"type": "Band", "input": "COUNT", "bands": []}                                              | COUNT               | false | false
            {"type": "Proportional"}                                                                     | FIGURE              | true  | false
            {"type": "ShortfallExcess", "shortfallStep": "1", "deductPerStep": "1"}                      | FIGURE              | true  | false
            {"type": "RelativeToLeader"}                                                                 | FIGURE              | true  | true
            {"type": "RatioToBest"}                                                                      | FIGURE              | false | true
            {"type": "PeerRank", "pointsPerPlace": []}                                                   | FIGURE              | true  | true
            {"type": "Growth"}                                                                           | FIGURE_AND_PREVIOUS | true  | false
            {"type": "PassFail"}                                                                         | PASS                | false | false
            {"type": "Choice", "options": []}                                                            | CHOICE              | false | false
            {"type": "PerOccurrence", "pointsEach": "1"}                                                 | COUNT               | false | false
            {"type": "DeductPerOccurrence", "pointsEach": "1"}                                           | COUNT               | false | false
            {"type": "BonusPenalty", "plusEach": "1", "minusEach": "1", "min": "0", "max": "1"}          | PLUS_MINUS          | false | false
            {"type": "HighestOnly", "achievements": []}                                                  | CHOICES             | false | false
            {"type": "StepIncrement", "baseValue": "1", "basePoints": "1", "step": "1", "pointsPerStep": "1"} | FIGURE         | false | false
            {"type": "External"}                                                                         | POINTS              | false | false
            {"type": "Manual"}                                                                           | POINTS              | false | false
            {"type": "LateSubmission", "dueAt": "--12-15", "firstPenalty": "1", "perDay": "1"}           | SUBMISSION          | false | false
            {"type": "Knockout"}                                                                         | COUNT               | false | false
            """)
    void saysWhatARuleReads(String json, InputKind input, boolean dividesByTarget, boolean hasPeers) {
        var rule = ScorecardJson.read("""
                        {"code": "T", "legalBasis": [], "groups": [{"code": "A", "maxPoints": "10", "criteria": [
                         {"code": "A1", "maxPoints": "10", "rule": %s}]}]}
                        """.formatted(json)).leaves().get(0).rule();

        assertThat(rule).isNotNull();
        assertThat(rule.input(Map.of())).isEqualTo(input);
        assertThat(rule.dividesByTarget()).isEqualTo(dividesByTarget);
        assertThat(rule.hasPeers()).isEqualTo(hasPeers);
    }

    @Test
    void asksForWhatTheBranchUnderTheUnitsFactsReads() {
        var either = new Rule.Conditional(
                new Predicate("COAST", Predicate.Operator.EQ, "1"), new Rule.RatioToBest(), new Rule.PassFail());
        var nested = new Rule.Conditional(
                new Predicate("PLAN", Predicate.Operator.EQ, "1"),
                new Rule.Proportional(BigDecimal.ZERO, BigDecimal.ONE),
                either);

        assertThat(nested.under(Map.of("PLAN", "1"))).isInstanceOf(Rule.Proportional.class);
        assertThat(nested.under(Map.of("COAST", "1"))).isInstanceOf(Rule.RatioToBest.class);
        assertThat(nested.input(Map.of())).isEqualTo(InputKind.PASS);
        assertThat(nested.inputs()).isEqualTo(EnumSet.of(InputKind.FIGURE, InputKind.PASS));
        assertThat(either.hasPeers()).isTrue();
        assertThat(nested.hasPeers()).isTrue();
        assertThat(either.dividesByTarget()).isFalse();
        assertThat(nested.dividesByTarget()).isTrue();
        assertThat(new Rule.Conditional(either.predicate(), new Rule.PassFail(), new Rule.Manual()).hasPeers())
                .isFalse();
        assertThat(new Rule.Conditional(either.predicate(), new Rule.PassFail(), nested.then()).dividesByTarget())
                .isTrue();
    }

    @Test
    void writesATieBreakerInOneWord() {
        assertThat(List.of(
                                new TieBreaker(TieBreaker.Type.GROUP, "I"),
                                new TieBreaker(TieBreaker.Type.EARLIER_SUBMISSION, null))
                        .stream()
                        .map(TieBreaker::label))
                .containsExactly("GROUP:I", "EARLIER_SUBMISSION");
    }
}
