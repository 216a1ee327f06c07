package vn.thidua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question of the cluster to a unit about its report, and the unit's answer (giải trình).
 *
 * @param answer absent until the unit answers, and for good where the report went on without one
 */
public record Explanation(
        String question,
        String askedBy,
        Instant askedAt,
        @Nullable Answer answer) {

    /** What the unit said. */
    public record Answer(String text, String by, Instant at) {}

    Explanation answered(Answer given) {
        return new Explanation(question, askedBy, askedAt, given);
    }
}
