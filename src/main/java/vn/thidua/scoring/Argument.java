package vn.thidua.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Fraction;

/** What stands in the sentence of a step, before anyone decides how it is written. */
public sealed interface Argument {

    <R> R match(ArgumentCases<R> cases);

    /** A figure in the indicator's unit of measure. */
    record Amount(BigDecimal value) implements Argument {
        @Override
        public <R> R match(ArgumentCases<R> cases) {
            return cases.amount(this);
        }
    }

    /** A share or rate, shown in percent. */
    record Rate(Fraction value) implements Argument {
        @Override
        public <R> R match(ArgumentCases<R> cases) {
            return cases.rate(this);
        }
    }

    /** Points, exact and perhaps not yet rounded. */
    record Points(Fraction value) implements Argument {
        @Override
        public <R> R match(ArgumentCases<R> cases) {
            return cases.points(this);
        }
    }

    /** A whole number: occurrences, steps, days, units. */
    record Count(long value) implements Argument {
        @Override
        public <R> R match(ArgumentCases<R> cases) {
            return cases.count(this);
        }
    }

    /** A factor without a unit. */
    record Number(Fraction value) implements Argument {
        @Override
        public <R> R match(ArgumentCases<R> cases) {
            return cases.number(this);
        }
    }

    /** A place in a ranking. */
    record Place(int value) implements Argument {
        @Override
        public <R> R match(ArgumentCases<R> cases) {
            return cases.place(this);
        }
    }

    /** Another unit of the cluster, by code. */
    record Peer(String unit) implements Argument {
        @Override
        public <R> R match(ArgumentCases<R> cases) {
            return cases.peer(this);
        }
    }

    /** Words of the scoring table itself, such as an option's label. */
    record Text(String value) implements Argument {
        @Override
        public <R> R match(ArgumentCases<R> cases) {
            return cases.text(this);
        }
    }

    /** What the scoring table calls something, in both languages where it does: a class, a group, a sanction. */
    record Name(String name, @Nullable String nameEn) implements Argument {
        @Override
        public <R> R match(ArgumentCases<R> cases) {
            return cases.name(this);
        }
    }

    /** Points that are added up; a negative part is taken off. */
    record Sum(List<BigDecimal> parts) implements Argument {

        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(ArgumentCases<R> cases) {
            return cases.sum(this);
        }
    }

    /** A calendar day. */
    record Day(LocalDate value) implements Argument {
        @Override
        public <R> R match(ArgumentCases<R> cases) {
            return cases.day(this);
        }
    }
}
