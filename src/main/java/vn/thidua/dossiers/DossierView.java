package vn.thidua.dossiers;

import java.time.Instant;
import java.util.Arrays;
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

    /** Whether the time of a return or reopening has run out. */
    public boolean isOver(Instant now) {
        return stage == Stage.DRAFT && opening != null && opening.isOver(now);
    }

    /** The stages in the order in which every report passes them; the head's desk is a part of the draft's. */
    public List<Stage> way() {
        return Arrays.stream(Stage.values())
                .filter(each -> each != Stage.AWAITING_HEAD)
                .toList();
    }

    /** Where the report is on that way, counted from one. */
    public int place() {
        return stage == Stage.AWAITING_HEAD ? 1 : way().indexOf(stage) + 1;
    }

    /** Why this figure can only be read, whoever looks at it. */
    public @Nullable Lock lockOf(Subject subject, Instant now) {
        return Lock.of(stage, opening, subject, now);
    }
}
