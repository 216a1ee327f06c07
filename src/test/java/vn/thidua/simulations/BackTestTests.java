package vn.thidua.simulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.scoring.SampleYears.figure;
import static vn.thidua.scoring.SampleYears.points;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.SampleYears;
import vn.thidua.scoring.Sanction;
import vn.thidua.scoring.StepKind;
import vn.thidua.scoring.UnitYear;
import vn.thidua.scoring.ValueState;

class BackTestTests {

    private static final String ISSUED = """
            {"code": "A1", "clause": "1", "maxPoints": "10", "indicator": "X", "rule": {"type": "Proportional"}},
            {"code": "A2", "clause": "2", "maxPoints": "10", "rule": {"type": "PerOccurrence", "pointsEach": "4"}}
            """;
    private static final String DRAFT = """
            {"code": "B1", "clause": "1", "maxPoints": "10", "indicator": "X",
             "rule": {"type": "Proportional", "fullRate": "0.5"}},
            {"code": "A2", "clause": "2", "maxPoints": "5", "rule": {"type": "PerOccurrence", "pointsEach": "4"}},
            {"code": "A3", "clause": "3", "maxPoints": "5", "rule": {"type": "Manual"}}
            """;

    private final ClusterYear past = SampleYears.year(
            SampleYears.tableOf("20", ISSUED, ""),
            Map.of(
                    "a", UnitYear.of(Map.of("A1", figure("100", "90"), "A2", Cell.count(1))),
                    "b", UnitYear.of(Map.of("A1", figure("100", "60"), "A2", Cell.count(2)))));

    private final BackTest test = BackTest.of(SampleYears.tableOf("20", DRAFT, ""), List.of(past));

    @Test
    void showsChangedPointsAndPlaces() {
        assertThat(test.years()).singleElement().satisfies(year -> {
            assertThat(year.year()).isEqualTo(past.year());
            assertThat(year.changes())
                    .extracting(
                            UnitChange::unit,
                            change -> change.totalBefore().intValueExact(),
                            change -> change.totalAfter().intValueExact())
                    .containsExactly(tuple("b", 14, 15), tuple("a", 13, 14));
        });
    }

    @Test
    void carriesFiguresOverByIndicatorEvenUnderAnotherCode() {
        assertThat(test.years()
                        .get(0)
                        .after()
                        .unit("a")
                        .orElseThrow()
                        .criterion("B1")
                        .orElseThrow()
                        .base())
                .isEqualByComparingTo("10");
    }

    @Test
    void namesCriteriaThatGiveEveryoneFullMarksOrSeparateNobody() {
        var full = test.byCriterion().get("B1");

        assertThat(full.everyoneFull()).isTrue();
        assertThat(full.separatesNobody()).isTrue();
        assertThat(full.scored()).isEqualTo(2);
        assertThat(full.ceilingsHit()).isZero();
    }

    @Test
    void countsCeilingsThatWereHit() {
        var capped = test.byCriterion().get("A2");

        assertThat(capped.everyoneFull()).isFalse();
        assertThat(capped.separatesNobody()).isFalse();
        assertThat(capped.ceilingsHit()).isEqualTo(1);
    }

    @Test
    void countsTheCapsOfSumsThatWereReached() {
        var capped = ScorecardJson.read("""
                {"code": "T", "legalBasis": [{"document": "QĐ", "title": "QĐ"}], "bonusCap": "3", "totalCap": "10", "groups": [
                 {"code": "A", "maxPoints": "9", "criteria": [
                  {"code": "A1", "maxPoints": "10", "indicator": "X", "rule": {"type": "Proportional"}},
                  {"code": "P", "maxPoints": "2", "children": [
                   {"code": "P1", "maxPoints": "2", "rule": {"type": "Manual"}},
                   {"code": "P2", "maxPoints": "2", "rule": {"type": "Manual"}}]}]},
                 {"code": "B", "kind": "BONUS", "maxPoints": "8", "criteria": [
                  {"code": "A2", "maxPoints": "8", "rule": {"type": "PerOccurrence", "pointsEach": "4"}}]}]}
                """);
        var year = past.with("a", Map.of("P1", points("2"), "P2", points("1")));

        assertThat(BackTest.of(capped, List.of(year)).ceilings())
                .containsExactly(
                        new BackTest.Ceiling(BackTest.Scope.CRITERION, "P", StepKind.CAPPED_AT_MAX, 1),
                        new BackTest.Ceiling(BackTest.Scope.GROUP, "A", StepKind.CAPPED_AT_MAX, 1),
                        new BackTest.Ceiling(BackTest.Scope.TOTAL, "", StepKind.BONUS_CAPPED, 2),
                        new BackTest.Ceiling(BackTest.Scope.TOTAL, "", StepKind.TOTAL_CAP, 1));
        assertThat(test.ceilings()).isEmpty();
    }

    @Test
    void keepsWhatWasDecidedAgainstAUnit() {
        var excluded = new UnitYear(
                Map.of("A1", figure("100", "90")),
                null,
                Map.of(),
                List.of(new Sanction(Sanction.Effect.EXCLUDE, null, "R", null, null)));
        var year = SampleYears.year(past.scorecard(), Map.of("a", excluded));

        assertThat(BackTest.of(past.scorecard(), List.of(year)).years().get(0).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.placeBefore()).isNull();
                    assertThat(change.placeAfter()).isNull();
                });
    }

    @Test
    void dropsADecisionForAClassThatTheDraftDoesNotHave() {
        var forced = new UnitYear(
                Map.of("A1", figure("100", "90")),
                null,
                Map.of(),
                List.of(new Sanction(Sanction.Effect.FORCE, "XS", "R", null, null)));
        var draft = SampleYears.tableOf("20", ISSUED, "\"classes\": [{\"code\": \"T\", \"min\": null}],");

        var changes = BackTest.of(draft, List.of(SampleYears.year(past.scorecard(), Map.of("a", forced))))
                .years()
                .get(0)
                .changes();

        assertThat(changes).extracting(UnitChange::classAfter).containsExactly("T");
    }

    @Test
    void saysWhereThePastHasNoInput() {
        var unknown = test.byCriterion().get("A3");

        assertThat(unknown.withoutInput()).isEqualTo(2);
        assertThat(unknown.scored()).isZero();
        assertThat(unknown.everyoneFull()).isFalse();
        assertThat(unknown.separatesNobody()).isFalse();
    }

    @Test
    void noticesAClassThatChangesWithoutAPoint() {
        var classes = "\"classes\": [{\"code\": \"XS\", \"min\": \"%s\"}, {\"code\": \"T\", \"min\": null}],";
        var year = past.with(SampleYears.tableOf("20", ISSUED, classes.formatted("13")));

        var changes = BackTest.of(SampleYears.tableOf("20", ISSUED, classes.formatted("14")), List.of(year))
                .years()
                .get(0)
                .changes();

        assertThat(changes)
                .extracting(UnitChange::unit, UnitChange::classBefore, UnitChange::classAfter, UnitChange::isChanged)
                .containsExactly(tuple("b", "XS", "XS", false), tuple("a", "XS", "T", true));
    }

    @Test
    void leavesOutWhereACriterionHasLeftTheMaximum() {
        var reducing = ISSUED.replace(
                "\"maxPoints\": \"10\", \"indicator\"",
                "\"maxPoints\": \"10\", \"notApplicable\": \"REDUCE_MAX\", \"indicator\"");
        var away = past.with("a", Map.of("A1", Cell.of(ValueState.NOT_APPLICABLE)));

        var behaviour = BackTest.of(SampleYears.tableOf("20", reducing, ""), List.of(away))
                .byCriterion()
                .get("A1");

        assertThat(behaviour.scored()).isEqualTo(1);
        assertThat(behaviour.withoutInput()).isZero();
    }

    @Test
    void looksForSeparationWithinAYearAndNotBetweenYears() {
        var level = SampleYears.year(
                past.scorecard(),
                Map.of(
                        "a", UnitYear.of(Map.of("A1", figure("100", "90"), "A2", Cell.count(2))),
                        "b", UnitYear.of(Map.of("A1", figure("100", "90"), "A2", Cell.count(2)))));
        var lower = SampleYears.year(
                past.scorecard(),
                Map.of(
                        "a", UnitYear.of(Map.of("A1", figure("100", "50"), "A2", Cell.count(1))),
                        "b", UnitYear.of(Map.of("A1", figure("100", "50"), "A2", Cell.count(2)))));

        var behaviours = BackTest.of(past.scorecard(), List.of(level, lower)).byCriterion();

        assertThat(behaviours.get("A1").separatesNobody()).isTrue();
        assertThat(behaviours.get("A1").everyoneFull()).isFalse();
        assertThat(behaviours.get("A2").separatesNobody()).isFalse();
    }

    @Test
    void takesTheFigureWithLastYearsResultWhereTwoCriteriaReadTheIndicator() {
        var twice = """
                {"code": "A1", "maxPoints": "10", "indicator": "X", "rule": {"type": "Proportional"}},
                {"code": "A2", "maxPoints": "10", "indicator": "X", "rule": {"type": "Growth", "fullRate": "0.5"}}
                """;
        var growing = Cell.figure(ValueState.NUMBER, null, new BigDecimal("120"), new BigDecimal("100"));
        var year = SampleYears.year(
                SampleYears.tableOf("20", twice, ""),
                Map.of("a", UnitYear.of(Map.of("A1", figure("100", "120"), "A2", growing))));
        var draft = """
                {"code": "B", "maxPoints": "20", "indicator": "X", "rule": {"type": "Growth", "fullRate": "0.4"}}""";

        var after = BackTest.of(SampleYears.tableOf("20", draft, ""), List.of(year))
                .years()
                .get(0)
                .after();

        assertThat(after.unit("a").orElseThrow().total()).isEqualByComparingTo("10");
    }
}
