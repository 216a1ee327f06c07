package vn.thidua.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicateTests {

    @ParameterizedTest
    @CsvSource({
        "9, EQ, 10, false",
        "10, EQ, 10, true",
        "9, NE, 10, true",
        "10, NE, 10, false",
        "9, GE, 10, false",
        "10, GE, 10, true",
        "10, GT, 10, false",
        "11, GT, 10, true",
        "10, LE, 10, true",
        "11, LE, 10, false",
        "9, LT, 10, true",
        "10, LT, 10, false"
    })
    void comparesNumbersAsNumbers(String recorded, Predicate.Operator op, String value, boolean holds) {
        assertThat(new Predicate("COMMUNES", op, value).holds(Map.of("COMMUNES", recorded)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"10.0, EQ, 10, true", "co, EQ, co, true", "co, EQ, khong, false", "10 xa, EQ, 10, false"})
    void comparesAsTextWhatIsNotTwoNumbers(String recorded, Predicate.Operator op, String value, boolean holds) {
        assertThat(new Predicate("PLAN", op, value).holds(Map.of("PLAN", recorded)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"EQ", "NE", "LT"})
    void answersNoWhereTheFactIsNotRecorded(Predicate.Operator op) {
        assertThat(new Predicate("PLAN", op, "1").holds(Map.of("COAST", "1"))).isFalse();
    }

    @Test
    void isWrittenAsInMathematics() {
        assertThat(Arrays.stream(Predicate.Operator.values()).map(Predicate.Operator::sign))
                .containsExactly("=", "≠", "≥", ">", "≤", "<");
    }
}
