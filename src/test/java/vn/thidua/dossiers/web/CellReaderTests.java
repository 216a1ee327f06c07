package vn.thidua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.TypedFigure;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.ValueState;

class CellReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "54,2|54.2",
                "1.234,5|1234.5",
                "1 234,50|1234.50",
                "'54,2 tỷ đồng'|54.2",
                "' 54,2 '|54.2",
                "0|0",
            })
    void readsVietnameseNumbersAsTheyWereTyped(String typed, String figure) {
        assertThat(read(question(InputKind.FIGURE, 1), typed).claim()).isEqualTo(Claim.of(Figure.of(figure)));
    }

    @Test
    void asksWhichNumberWasMeant() {
        var reading = read(question(InputKind.FIGURE, 1), "475.962");

        assertThat(reading.isClear()).isFalse();
        assertThat(reading.candidates()).containsExactly(new BigDecimal("475962"), new BigDecimal("475.962"));
    }

    @Test
    void takesTheNumberThatWasPicked() {
        var form = form("475.962");
        form.add("i-JOBS.pick", "475,962");

        var reading = CellReader.read(TypedCell.of(form).get(0), question(InputKind.FIGURE, 1));

        assertThat(reading.claim()).isEqualTo(Claim.of(Figure.of("475.962")));
    }

    @Test
    void refusesAFractionWhereOnlyWholeNumbersExistAndSaysWhatToType() {
        var reading = read(question(InputKind.FIGURE, 0), "1,410");

        assertThat(reading.trouble())
                .isEqualTo(new TypedFigure.Trouble(
                        "dossiers.typed.NOT_WHOLE.suggest", List.of("1,410", "lao động", "1.410", "1410")));
    }

    @ParameterizedTest
    @CsvSource({"abc", "'1,2,3'", "-5", "54.2"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(read(question(InputKind.FIGURE, 1), typed).trouble()).isNotNull();
    }

    @Test
    void readsAnEmptyCellAsNoClaim() {
        assertThat(read(question(InputKind.FIGURE, 1), "  ")).isEqualTo(CellReading.of(null));
    }

    @Test
    void losesNoNoteThatHasNoFigure() {
        var form = form("");
        form.add("i-JOBS.note", "Chờ Cục Thống kê.");

        assertThat(CellReader.read(TypedCell.of(form).get(0), question(InputKind.FIGURE, 1))
                        .trouble())
                .isNotNull();
    }

    @Test
    void takesAStateInThePlaceOfAFigureWithItsReason() {
        var form = form("54,2");
        form.add("i-JOBS.state", "NOT_YET_AVAILABLE");
        form.add("i-JOBS.note", "Chờ Cục Thống kê.\r\nCó vào ngày 20.");

        assertThat(CellReader.read(TypedCell.of(form).get(0), question(InputKind.FIGURE, 1))
                        .claim())
                .isEqualTo(Claim.of(Figure.none(ValueState.NOT_YET_AVAILABLE))
                        .noting("Chờ Cục Thống kê.\nCó vào ngày 20."));
    }

    @Test
    void readsOptionsStatesAndListsOfAChoice() {
        assertThat(read(question(InputKind.CHOICE, 0), "TOT").claim()).isEqualTo(Claim.of(Figure.of("TOT")));
        assertThat(read(question(InputKind.CHOICE, 0), "#NOT_APPLICABLE").claim())
                .isEqualTo(Claim.of(Figure.none(ValueState.NOT_APPLICABLE)));
        assertThat(read(question(InputKind.CHOICES, 0), "TOT", "KHA").claim())
                .isEqualTo(Claim.of(Figure.of("TOT;KHA")));
        assertThat(read(question(InputKind.CHOICES, 0), "TOT", "NONE").trouble())
                .isNotNull();
    }

    @Test
    void readsPlusesAndMinuses() {
        assertThat(read(question(InputKind.PLUS_MINUS, 0), "2", "").claim()).isEqualTo(Claim.of(Figure.of("2;0")));
    }

    private static CellReading read(Question question, String... figures) {
        return CellReader.read(TypedCell.of(form(figures)).get(0), question);
    }

    private static LinkedMultiValueMap<String, String> form(String... figures) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("i-JOBS.seen", "0");
        form.add("i-JOBS.was", "");
        for (var figure : figures) {
            form.add("i-JOBS.figure", figure);
        }
        return form;
    }

    private static Question question(InputKind kind, int decimals) {
        return new Question(Subject.of("i-JOBS"), kind, "lao động", decimals, List.of(), null);
    }
}
