package vn.thidua.scoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * How points came about (diễn giải điểm), as data: steps in the order in which they were taken. Sentences are made elsewhere,
 * in whatever language.
 */
public record Derivation(List<Step> steps) {

    public static final Derivation NONE = new Derivation(List.of());

    public Derivation {
        steps = List.copyOf(steps);
    }

    /** All steps, each before its parts. */
    public Stream<Step> flat() {
        return steps.stream().flatMap(Step::flat);
    }

    public static Derivation of(Step... steps) {
        return new Derivation(List.of(steps));
    }
}
