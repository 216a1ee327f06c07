package vn.thidua.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a target; without a value, the target was withdrawn.
 *
 * @param reason why it was adjusted or withdrawn; absent where it was assigned for the first time, or by an import
 */
public record TargetRevision(
        @Nullable BigDecimal value,
        Baseline baseline,
        @Nullable String document,
        @Nullable String reason,
        Instant assignedAt,
        String assignedBy) {}
