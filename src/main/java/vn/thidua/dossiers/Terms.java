package vn.thidua.dossiers;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/** What goes with a step: the reason in words and, where cells are opened, which ones (none named: all) and until when. */
public record Terms(
        String reason, Set<Subject> scope, @Nullable Instant until) {

    /** Nothing to add. */
    public static final Terms NONE = new Terms("", Set.of(), null);

    public Terms {
        reason = reason.strip();
        scope = Set.copyOf(scope);
    }

    public static Terms because(String reason) {
        return new Terms(reason, Set.of(), null);
    }

    public static Terms open(String reason, Set<Subject> scope, Instant until) {
        return new Terms(reason, scope, until);
    }

    Instant requireUntil() {
        if (until == null) {
            throw new RuleViolation("dossiers.terms.untilMissing");
        }
        return until;
    }
}
