package vn.thidua.scoring;

import org.jspecify.annotations.Nullable;

/**
 * The class of a unit, step by step, as class codes; all absent for a unit that is not considered or a table without classes.
 *
 * @param byScore by the total alone
 * @param afterGates after the minimum shares
 * @param afterSanctions after decisions against the unit
 * @param finalClass after the quota
 */
public record ClassificationResult(
        @Nullable String byScore,
        @Nullable String afterGates,
        @Nullable String afterSanctions,
        @Nullable String finalClass) {

    static final ClassificationResult NONE = new ClassificationResult(null, null, null, null);
}
