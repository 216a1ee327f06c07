package vn.thidua.scoring;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class of a unit, step by step, as class codes; all absent for a unit that is not considered or a table without classes.
 *
 * @param byScore by the total alone
 * @param afterGates after the minimum shares
 * @param afterSanctions after decisions against the unit
 * @param finalClass after the quota
 * @param derivation how it came about, step by step
 */
public record ClassificationResult(
        @Nullable String byScore,
        @Nullable String afterGates,
        @Nullable String afterSanctions,
        @Nullable String finalClass,
        Derivation derivation) {

    static final ClassificationResult NONE = new ClassificationResult(null, null, null, null, Derivation.NONE);

    private static final Set<StepKind> FRAME =
            EnumSet.of(StepKind.CLASS_REACHED, StepKind.CLASS_LEFT, StepKind.CLASS_NONE, StepKind.CLASSIFIED);

    /** What stood between the total and the class: gates missed, sanctions, decisions, quotas; nothing for most units. */
    public Derivation obstacles() {
        return Derivation.of(derivation.steps().stream()
                .filter(step -> !FRAME.contains(step.kind()))
                .toList());
    }
}
