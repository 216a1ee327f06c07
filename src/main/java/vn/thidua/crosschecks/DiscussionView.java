package vn.thidua.crosschecks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Subject;
import vn.thidua.units.UnitId;

/**
 * A remark or an objection as it stands.
 *
 * @param answerDue when an objection goes to the head unanswered
 * @param answeredLate whether the owner's answer came after that
 * @param version what a page sends back to say which state it showed
 */
public record DiscussionView(
        DiscussionId id,
        DiscussionKind kind,
        DossierKey report,
        Subject subject,
        DiscussionState state,
        @Nullable Instant answerDue,
        boolean answeredLate,
        List<Said> said,
        long version) {

    /** One thing that was said, and what was done with it. */
    public record Said(
            String act, String text, String by, @Nullable UnitId unit, Instant at) {}

    public Said opening() {
        return said.get(0);
    }
}
