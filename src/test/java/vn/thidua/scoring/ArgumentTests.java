package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.Fraction;

/** A sentence gets each argument as what it is: 5 % is no 5 points and no fifth place. */
class ArgumentTests {

    @Test
    void reachesTheCaseOfItsKind() {
        var told = Stream.of(
                        new Argument.Amount(new BigDecimal("373.1")),
                        new Argument.Rate(Fraction.ONE),
                        new Argument.Points(Fraction.of(30)),
                        new Argument.Count(4),
                        new Argument.Number(Fraction.of(2)),
                        new Argument.Place(1),
                        new Argument.Peer("tri-ton"),
                        new Argument.Text("Đạt"),
                        new Argument.Day(LocalDate.of(2023, 12, 15)))
                .map(argument -> argument.match(new Kinds()));

        assertThat(told)
                .containsExactly(
                        "amount 373.1",
                        "rate 1",
                        "points 30",
                        "count 4",
                        "number 2",
                        "place 1",
                        "peer tri-ton",
                        "text Đạt",
                        "day 2023-12-15");
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
        public String day(Argument.Day argument) {
            return "day " + argument.value();
        }
    }
}
