package vn.thidua.notices;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.crosschecks.DiscussionView;
import vn.thidua.crosschecks.OverdueObjections;

/**
 * Tells of objections that pass from their owner to the head because their hour has come, which no act of anybody's makes
 * known: the owner, whoever objected, and whoever rules now.
 */
@Service
@Transactional
public class EscalationRound {

    private final OverdueObjections objections;
    private final Recipients recipients;
    private final NoticeBoard board;

    EscalationRound(OverdueObjections objections, Recipients recipients, NoticeBoard board) {
        this.objections = objections;
        this.recipients = recipients;
        this.board = board;
    }

    /** Tells everybody of each objection once, however often the round is made. */
    public void tell() {
        objections.all().forEach(objection -> board.tell(notice(objection), concerned(objection)));
    }

    private static Notice notice(DiscussionView objection) {
        var report = objection.report();
        return new Notice(
                NoticeKind.ESCALATED,
                report.season(),
                report.unit(),
                objection.opening().text(),
                null,
                "/kiem-tra-cheo/" + report.path() + "/y-kien/"
                        + objection.subject().key(),
                "escalated/" + objection.id());
    }

    private Set<String> concerned(DiscussionView objection) {
        var report = objection.report();
        var objector = objection.opening().unit();
        var logins = new LinkedHashSet<>(recipients.judgesOf(report.season(), report.unit(), objector));
        logins.addAll(recipients.peopleOf(report.unit()));
        if (objector != null) {
            logins.addAll(recipients.peopleOf(objector));
        }
        return logins;
    }
}
