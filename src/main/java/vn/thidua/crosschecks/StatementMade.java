package vn.thidua.crosschecks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.UnitId;

/**
 * Something was said about a figure in the cross-check: a remark or objection was opened, replied to, answered, settled, or
 * ruled on.
 *
 * @param opener who opened it, by login, and {@code openerUnit} the unit that spoke then
 * @param answerDue when an objection that was just raised goes to the head
 */
public record StatementMade(
        DiscussionId discussion,
        DiscussionKind kind,
        DossierKey report,
        Subject about,
        String act,
        String text,
        @Nullable Instant answerDue,
        String opener,
        @Nullable UnitId openerUnit,
        String actor,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "dossier/" + report.path() + "/" + about.key();
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("discussion", discussion.toString());
        details.put("kind", kind.name());
        details.put("act", act);
        details.put("text", text);
        if (answerDue != null) {
            details.put("until", answerDue.toString());
        }
        return details;
    }
}
