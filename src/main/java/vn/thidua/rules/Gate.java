package vn.thidua.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A minimum share of the maximum that a class demands (điều kiện điểm sàn).
 *
 * @param ref the criterion or group meant by the scopes that name one
 * @param minShare the share as a fraction, 85 % is 0.85; a draft may still lack it, an issued table may not
 */
public record Gate(
        Scope scope, @Nullable String ref, @Nullable BigDecimal minShare) {

    /** What must reach the share of its effective maximum, in base points. */
    public enum Scope {
        /** Every criterion directly under a base group; a parent counts as one. */
        EACH_CRITERION,
        /** Every base group. */
        EACH_GROUP,
        /** The criterion named. */
        CRITERION,
        /** The group named. */
        GROUP
    }
}
