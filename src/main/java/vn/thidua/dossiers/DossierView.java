package vn.thidua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a report has come, as one actor sees it.
 *
 * @param submittedAt when the unit first handed it in
 * @param opening why it is a draft again, where it was returned or reopened
 * @param awaiting the steps that this actor may take now
 */
public record DossierView(
        DossierKey key,
        Stage stage,
        @Nullable Instant submittedAt,
        @Nullable Instant lastSubmittedAt,
        @Nullable Opening opening,
        Set<Step> awaiting) {

    public boolean awaits(Step step) {
        return awaiting.contains(step);
    }

    /** All stages, in the order in which a report passes them. */
    public List<Stage> way() {
        return List.of(Stage.values());
    }

    /** Why this figure can only be read, whoever looks at it. */
    public @Nullable Lock lockOf(Subject subject, Instant now) {
        return Lock.of(stage, opening, subject, now);
    }
}
