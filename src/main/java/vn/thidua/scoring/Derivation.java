package vn.thidua.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How points came about (diễn giải điểm), as data: steps in the order in which they were taken. Sentences are made elsewhere,
 * in whatever language.
 *
 * @param clause of the legal basis, by which a criterion is scored; absent for groups and totals
 */
public record Derivation(List<Step> steps, @Nullable String clause) {

    public static final Derivation NONE = of(List.of());

    public Derivation {
        steps = List.copyOf(steps);
    }

    /** All steps, each before its parts. */
    public Stream<Step> flat() {
        return steps.stream().flatMap(Step::flat);
    }

    public static Derivation of(List<Step> steps) {
        return new Derivation(steps, null);
    }

    /** The same by the clause of a criterion, if it names one. */
    static Derivation by(String clause, List<Step> steps) {
        return new Derivation(steps, clause.isBlank() ? null : clause);
    }
}
