package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.rules.InputKind;

/** A percentage is another figure than an amount. */
class TypedFigureTests {

    @ParameterizedTest
    @ValueSource(strings = {"92,65", "92,65%", "92,65 %"})
    void aShareMayBeTypedWithItsSign(String typed) {
        var read = TypedFigure.read(asked("%"), List.of(typed), "");

        assertThat(read.trouble()).isNull();
        assertThat(read.figure()).isEqualTo(Figure.of("92.65"));
    }

    @Test
    void anAmountMayNot() {
        var read = TypedFigure.read(asked("tỷ đồng"), List.of("104 %"), "");

        assertThat(read.figure()).isNull();
        assertThat(read.trouble()).isEqualTo(new TypedFigure.Trouble("dossiers.typed.PERCENT", List.of("104 %")));
    }

    private static Question asked(String unitOfMeasure) {
        return new Question(
                new Subject(Subject.Kind.INDICATOR, "ANY"), InputKind.FIGURE, unitOfMeasure, 2, List.of(), null);
    }
}
