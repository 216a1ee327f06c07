package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.NotFound;
import vn.thidua.rules.InputKind;
import vn.thidua.scorecards.ScorecardJson;
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
}
