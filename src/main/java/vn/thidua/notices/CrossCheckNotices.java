package vn.thidua.notices;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.crosschecks.CheckerReassigned;
import vn.thidua.crosschecks.CheckersDrawn;
import vn.thidua.crosschecks.DiscussionKind;
import vn.thidua.crosschecks.StatementMade;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/**
 * Tells people what the cross-check asks of them and what became of what they said, in the transaction in which it happened:
 * a sheet to check, a remark or an objection to answer, an answer, a ruling. Whoever did it is not told.
 */
@Component
class CrossCheckNotices {

    private final NoticeBoard board;
    private final Recipients recipients;

    CrossCheckNotices(NoticeBoard board, Recipients recipients) {
        this.board = board;
        this.recipients = recipients;
    }

    @EventListener
    void on(StatementMade said) {
        switch (said.act()) {
            case "OPENED" ->
                tell(
                        said.kind() == DiscussionKind.OBJECTION ? NoticeKind.OBJECTION : NoticeKind.REMARK,
                        said,
                        recipients.peopleOf(said.report().unit()));
            case "REPLIED" -> tell(NoticeKind.ANSWERED, said, bothSides(said));
            case "ANSWERED" -> {
                var concerned = bothSides(said);
                concerned.addAll(recipients.judgesOf(
                        said.report().season(), said.report().unit(), said.openerUnit()));
                tell(NoticeKind.ANSWERED, said, concerned);
            }
            case "UPHELD", "DISMISSED" -> tell(NoticeKind.RULED, said, bothSides(said));
            default -> {
                // whoever settles a remark is the one who made it
            }
        }
    }

    /** Each unit learns which sheet it checks. */
    @EventListener
    void on(CheckersDrawn drawn) {
        drawn.checkers()
                .forEach((checked, checker) ->
                        assigned(drawn.season(), checked, checker, drawn.reason(), drawn.actor()));
    }

    @EventListener
    void on(CheckerReassigned changed) {
        assigned(changed.season(), changed.checked(), changed.checker(), changed.reason(), changed.actor());
    }

    private void assigned(SeasonId season, UnitId checked, UnitId checker, String reason, String doer) {
        var path = "/kiem-tra-cheo/" + season;
        tell(
                new Notice(NoticeKind.CHECKER, season, checked, reason, null, path, null),
                doer,
                recipients.peopleOf(checker));
    }

    /** The people of the unit whose figure it is about, and whoever began to speak of it. */
    private Collection<String> bothSides(StatementMade said) {
        var sides = new LinkedHashSet<>(recipients.peopleOf(said.report().unit()));
        var opener = said.openerUnit();
        sides.addAll(opener == null ? List.of(said.opener()) : recipients.peopleOf(opener));
        return sides;
    }

    private void tell(NoticeKind kind, StatementMade said, Collection<String> logins) {
        var report = said.report();
        var path = "/kiem-tra-cheo/" + report.path() + "/y-kien/" + said.about().key();
        tell(new Notice(kind, report.season(), report.unit(), said.text(), null, path, null), said.actor(), logins);
    }

    private void tell(Notice notice, String doer, Collection<String> logins) {
        if (Actor.SYSTEM_LOGIN.equals(doer)) {
            return;
        }
        var others = new LinkedHashSet<>(logins);
        others.remove(doer);
        board.tell(notice, others);
    }
}
