package vn.thidua.rankings;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/** Reasons and document numbers as people write them: trimmed, and never blank where the record needs them. */
final class Wording {

    private Wording() {}

    static String required(@Nullable String text, String refusal) {
        var trimmed = optional(text);
        if (trimmed == null) {
            throw new RuleViolation(refusal);
        }
        return trimmed;
    }

    static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
