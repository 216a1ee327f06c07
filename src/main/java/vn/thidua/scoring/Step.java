package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step of a derivation: its kind says the sentence, its arguments what stands in it.
 *
 * @param parts steps that explain this one further, such as the branch that a condition chose
 * @param change what a limit, a void or a rescaling adds to the points that it met, or takes from them; 0 for all other steps. The
 *     points of the leaves and the changes above them add up to the total
 */
public record Step(StepKind kind, List<Argument> arguments, List<Step> parts, BigDecimal change) {

    public Step {
        arguments = List.copyOf(arguments);
        parts = List.copyOf(parts);
    }

    public static Step of(StepKind kind, Argument... arguments) {
        return new Step(kind, List.of(arguments), List.of(), BigDecimal.ZERO);
    }

    /** This step, then its parts. */
    public Stream<Step> flat() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Step::flat));
    }

    /** The same step, explained further. */
    public Step with(List<Step> explained) {
        return new Step(kind, arguments, explained, change);
    }

    /** The same step, which changes the points by this much. */
    Step changing(BigDecimal points) {
        return new Step(kind, arguments, parts, points);
    }
}
