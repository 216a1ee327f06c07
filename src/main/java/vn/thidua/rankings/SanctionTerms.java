package vn.thidua.rankings;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Sanction.Effect;

/**
 * What a sanction says.
 *
 * @param classCode the class meant by {@code NOT_ABOVE} and {@code FORCE}; none for the other effects
 */
public record SanctionTerms(
        Effect effect, @Nullable String classCode, SanctionCause cause, String reason, String document) {

    public SanctionTerms {
        var needsClass = effect == Effect.NOT_ABOVE || effect == Effect.FORCE;
        classCode = needsClass ? Wording.required(classCode, "rankings.sanction.classMissing") : null;
    }

    /** Whether the class that it names, if any, is one of the scoring table's. */
    void requireClassAmong(Collection<String> classes) {
        if (classCode != null && !classes.contains(classCode)) {
            throw new RuleViolation("rankings.sanction.classUnknown", classCode);
        }
    }
}
