package vn.thidua.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the history of a target; without a value, the target was withdrawn. */
public record TargetRevision(
        @Nullable BigDecimal value,
        Baseline baseline,
        @Nullable String document,
        Instant assignedAt,
        String assignedBy) {}
