package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.kernel.Fraction;

/** A sentence gets each argument as what it is: 5 % is no 5 points and no fifth place. */
class ArgumentTests {

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments(new Argument.Amount(new BigDecimal("373.1")), "amount 373.1"),
                arguments(new Argument.Rate(Fraction.ONE), "rate 1"),
                arguments(new Argument.Points(Fraction.of(30)), "points 30"),
                arguments(new Argument.Count(4), "count 4"),
                arguments(new Argument.Number(Fraction.of(2)), "number 2"),
                arguments(new Argument.Place(1), "place 1"),
                arguments(new Argument.Peer("tri-ton"), "peer tri-ton"),
                arguments(new Argument.Text("Đạt"), "text Đạt"),
                arguments(new Argument.Name("Tốt", "Good"), "name Tốt or Good"),
                arguments(new Argument.Sum(List.of(BigDecimal.ONE, BigDecimal.TEN)), "sum [1, 10]"),
                arguments(new Argument.Day(LocalDate.of(2023, 12, 15)), "day 2023-12-15"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void reachesTheCaseOfItsKind(Argument argument, String told) {
        assertThat(argument.<String>match(new Kinds())).isEqualTo(told);
    }

    @Test
    void isTriedInEveryKindThatThereIs() {
        assertThat(kinds().<Class<?>>map(kind -> kind.get()[0].getClass()))
                .containsExactlyInAnyOrder(Argument.class.getPermittedSubclasses());
    }

    private static final class Kinds implements ArgumentCases<String> {

        @Override
        public String amount(Argument.Amount argument) {
            return "amount " + argument.value();
        }

        @Override
        public String rate(Argument.Rate argument) {
            return "rate " + argument.value();
        }

        @Override
        public String points(Argument.Points argument) {
            return "points " + argument.value();
        }

        @Override
        public String count(Argument.Count argument) {
            return "count " + argument.value();
        }

        @Override
        public String number(Argument.Number argument) {
            return "number " + argument.value();
        }

        @Override
        public String place(Argument.Place argument) {
            return "place " + argument.value();
        }

        @Override
        public String peer(Argument.Peer argument) {
            return "peer " + argument.unit();
        }

        @Override
        public String text(Argument.Text argument) {
            return "text " + argument.value();
        }

        @Override
        public String name(Argument.Name argument) {
            return "name " + argument.name() + " or " + argument.nameEn();
        }

        @Override
        public String sum(Argument.Sum argument) {
            return "sum " + argument.parts();
        }

        @Override
        public String day(Argument.Day argument) {
            return "day " + argument.value();
        }
    }
}
