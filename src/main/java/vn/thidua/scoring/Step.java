package vn.thidua.scoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * One step of a derivation: its kind says the sentence, its arguments what stands in it.
 *
 * @param parts steps that explain this one further, such as the branch that a condition chose
 */
public record Step(StepKind kind, List<Argument> arguments, List<Step> parts) {

    public Step {
        arguments = List.copyOf(arguments);
        parts = List.copyOf(parts);
    }

    public static Step of(StepKind kind, Argument... arguments) {
        return new Step(kind, List.of(arguments), List.of());
    }

    /** This step, then its parts. */
    public Stream<Step> flat() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Step::flat));
    }

    /** The same step, explained further. */
    public Step with(List<Step> explained) {
        return new Step(kind, arguments, explained);
    }
}
