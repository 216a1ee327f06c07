package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.kernel.NotFound;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.Direction;
import vn.thidua.rules.InputKind;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.SampleYears;
import vn.thidua.units.UnitId;

/** Each unit is asked what the branch of a conditional rule reads that its own facts choose. */
class QuestionnaireTests {

    private static final Subject CRITERION = Subject.criterion("A1");
    private static final UnitId WITHOUT_FACTS = new UnitId("cho-moi");

    private final Questionnaire questionnaire = Questionnaire.of(
            ScorecardJson.read("""
                    {"code": "T", "groups": [{"code": "A", "maxPoints": "10", "criteria": [
                     {"code": "A1", "maxPoints": "10", "rule": {"type": "Conditional",
                      "predicate": {"fact": "HAS_PLAN", "op": "EQ", "value": "true"},
                      "then": {"type": "Choice", "options": [{"code": "GOOD", "label": "Tốt", "points": "10"}]},
                      "else": {"type": "DeductPerOccurrence", "pointsEach": "1"}}}]}]}
                    """),
            code -> {
                throw new NotFound(code);
            },
            Map.of(OF_AN_PHU.unit(), Map.of("HAS_PLAN", "true")));

    @Test
    void aUnitWhoseFactsChooseTheOtherBranchIsAskedForThat() {
        var asked = questionnaire.forUnit(OF_AN_PHU.unit()).require(CRITERION);

        assertThat(asked.kind()).isEqualTo(InputKind.CHOICE);
        assertThat(asked.options()).extracting(Question.Option::code).containsExactly("GOOD");
        assertThat(asked.cell(Figure.of("GOOD"), null, null).choice()).isEqualTo("GOOD");
    }

    @Test
    void aUnitWithoutFactsIsAskedForTheBranchThatHoldsWithoutAny() {
        assertThat(questionnaire.forUnit(WITHOUT_FACTS).require(CRITERION).kind())
                .isEqualTo(InputKind.COUNT);
    }

    @Test
    void anAnswerToTheOtherBranchCountsAsNone() {
        var asked = questionnaire.forUnit(OF_AN_PHU.unit()).require(CRITERION);

        assertThat(asked.fitting(Figure.of("3"))).isNull();
        assertThat(asked.fitting(Figure.of("GOOD"))).isEqualTo(Figure.of("GOOD"));
    }

    /** As in the digital annex: with a plan the result counts, without one whether anything was held at all. */
    @Test
    void theFactsAlsoChooseBetweenAnIndicatorsFigureAndAJudgement() {
        var criterion = Subject.criterion("B.4");
        var figure = Subject.indicator(new IndicatorCode("CDS_TRAINING"));
        var annex = Questionnaire.of(
                SampleYears.table("/scorecards/chuyen-doi-so-cap-xa.json"),
                QuestionnaireTests::indicator,
                Map.of(OF_AN_PHU.unit(), Map.of("co-ke-hoach-tap-huan", "co")));
        var planned = annex.forUnit(OF_AN_PHU.unit());
        var unplanned = annex.forUnit(WITHOUT_FACTS);

        assertThat(planned.questions()).containsKey(figure).doesNotContainKey(criterion);
        assertThat(planned.readersOf(figure)).extracting(Criterion::code).containsExactly("B.4");
        assertThat(unplanned.questions()).containsKey(criterion).doesNotContainKey(figure);
        assertThat(unplanned.require(criterion).options())
                .extracting(Question.Option::code)
                .containsExactly("CO", "KHONG");
    }

    private static IndicatorView indicator(IndicatorCode code) {
        return new IndicatorView(
                code, code.indicatorCode(), null, "%", Direction.HIGHER_BETTER, 2, Aggregate.NONE, null, null);
    }
}
