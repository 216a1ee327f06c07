package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.dossiers.SampleDossiers.JOBS;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ValueState;

class QuestionTests {

    @ParameterizedTest
    @CsvSource({
        "FIGURE, 1410",
        "FIGURE, 0",
        "COUNT, 0",
        "COUNT, 12",
        "CHOICE, TOT",
        "CHOICES, NONE",
        "CHOICES, TOT;KHA",
        "PASS, PASS",
        "PASS, FAIL",
        "PLUS_MINUS, 2;1",
        "POINTS, 36.25",
        "POINTS, 40",
    })
    void takesAnAnswerOfItsKind(InputKind kind, String text) {
        assertThatCode(() -> question(kind).check(Figure.of(text))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "FIGURE, 1.41",
        "FIGURE, -1",
        "FIGURE, 1e3",
        "FIGURE, NaN",
        "FIGURE, 9999999999999",
        "COUNT, 1.5",
        "COUNT, -1",
        "COUNT, 99999999",
        "CHOICE, XYZ",
        "CHOICES, TOT;TOT",
        "CHOICES, NONE;TOT",
        "PASS, YES",
        "PLUS_MINUS, 2",
        "PLUS_MINUS, 2;-1",
        "POINTS, 40.25",
        "POINTS, -0.25",
        "POINTS, 1.00001",
    })
    void refusesWhatIsNoAnswer(InputKind kind, String text) {
        assertThatThrownBy(() -> question(kind).check(Figure.of(text))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void keepsTheFourStatesApart() {
        var question = question(InputKind.COUNT);

        for (var state : List.of(ValueState.NOTHING_AROSE, ValueState.NOT_YET_AVAILABLE, ValueState.NOT_APPLICABLE)) {
            assertThat(question.cell(Figure.none(state), null, null).state()).isEqualTo(state);
        }
        assertThat(question.cell(Figure.of("0"), null, null)).isEqualTo(Cell.count(0));
        assertThat(cellOf(null)).isEqualTo(Cell.NOT_YET_AVAILABLE);
    }

    @Test
    void putsTargetAndLastYearBesideTheFigure() {
        var cell = question(InputKind.FIGURE).cell(Figure.of("1410"), new BigDecimal("1200"), new BigDecimal("1290"));

        assertThat(cell)
                .isEqualTo(Cell.figure(
                        ValueState.NUMBER, new BigDecimal("1200"), new BigDecimal("1410"), new BigDecimal("1290")));
    }

    @Test
    void readsNoneAttainedAsAnAnswer() {
        assertThat(question(InputKind.CHOICES).cell(Figure.of("NONE"), null, null))
                .isEqualTo(Cell.choices(List.of()));
    }

    private static Cell cellOf(@Nullable Figure figure) {
        return question(InputKind.COUNT).cell(figure, null, null);
    }

    private static Question question(InputKind kind) {
        return new Question(
                JOBS,
                kind,
                "lao động",
                0,
                List.of(new Question.Option("TOT", "Tốt"), new Question.Option("KHA", "Khá")),
                new BigDecimal("40"));
    }
}
