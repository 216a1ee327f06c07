package vn.thidua.notices;

import java.time.Year;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.StepTaken;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/**
 * Tells people what happened to the reports that concern them, in the transaction in which it happened: both are kept, or
 * neither. Whoever did it is not told.
 */
@Component
class NoticeListener {

    private static final Pattern SEASON = Pattern.compile("season/([a-z0-9-]+)/([0-9]{4})");
    private static final String PACT = "PactRecorded";

    private static final int CLUSTER = 1;
    private static final int YEAR = 2;

    private final NoticeBoard board;
    private final Recipients recipients;
    private final Directory directory;

    NoticeListener(NoticeBoard board, Recipients recipients, Directory directory) {
        this.board = board;
        this.recipients = recipients;
        this.directory = directory;
    }

    @EventListener
    void on(StepTaken event) {
        if (Actor.SYSTEM_LOGIN.equals(event.actor())) {
            return;
        }
        var key = event.key();
        var season = new SeasonId(key.cluster(), key.year());
        var report = "/nhap-lieu/" + season + "/" + key.unit();
        switch (event.step()) {
            case RETURN, DECLINE -> tell(NoticeKind.RETURNED, event, report, recipients.peopleOf(key.unit()));
            case REOPEN, EXTEND -> tell(NoticeKind.REOPENED, event, report, recipients.peopleOf(key.unit()));
            case ASK_EXPLANATION ->
                tell(NoticeKind.EXPLANATION, event, report + "/giai-trinh", recipients.peopleOf(key.unit()));
            case SUBMIT, SIGN, EXPLAIN ->
                tell(
                        NoticeKind.HANDED_IN,
                        event,
                        "/kiem-tra-cheo/" + season,
                        recipients.clusterHead(season, key.unit()));
            case RESUBMIT, SIGN_AGAIN ->
                tell(NoticeKind.HANDED_IN, event, "/tham-dinh/" + season, recipients.with(Role.PROVINCIAL_REVIEWER));
            case TAKE_IN, TAKE_IN_AGAIN ->
                tell(NoticeKind.TAKEN_IN, event, report, takenIn(event.step(), season, key.unit()));
            case CLOSE ->
                tell(NoticeKind.CLOSED, event, "/tham-dinh/" + season, recipients.with(Role.PROVINCIAL_REVIEWER));
            case APPRAISE -> tell(NoticeKind.APPRAISED, event, report, recipients.peopleOf(key.unit()));
            case PUBLISH -> tell(NoticeKind.PUBLISHED, event, "/cum/" + season, recipients.peopleOf(key.unit()));
            default -> {
                // other steps concern nobody who would not see them at once
            }
        }
    }

    /** The unit whose time is over, and whoever the report goes on to. */
    private List<String> takenIn(Step step, SeasonId season, UnitId unit) {
        var next =
                step == Step.TAKE_IN ? recipients.clusterHead(season, unit) : recipients.with(Role.PROVINCIAL_REVIEWER);
        return Stream.concat(recipients.peopleOf(unit).stream(), next.stream()).toList();
    }

    /** A pact that waits to be signed, known by the name under which the journal files it. */
    @EventListener
    void on(DomainEvent event) {
        var season = SEASON.matcher(event.subject());
        if (event.name().equals(PACT) && season.matches() && !Actor.SYSTEM_LOGIN.equals(event.actor())) {
            pactWritten(event, season(season));
        }
    }

    /** A text that is written anew has no signatures, so all heads are asked. */
    private void pactWritten(DomainEvent event, SeasonId season) {
        var path = "/xep-hang/" + season + "/giao-uoc";
        directory
                .members(season.cluster(), season.year())
                .forEach(member -> tell(
                        new Notice(NoticeKind.PACT, season, member.id(), "", null, path, null),
                        event.actor(),
                        recipients.headsOf(member.id())));
    }

    private static SeasonId season(Matcher subject) {
        return new SeasonId(new ClusterId(subject.group(CLUSTER)), Year.parse(subject.group(YEAR)));
    }

    private void tell(NoticeKind kind, StepTaken event, String path, List<String> logins) {
        var key = event.key();
        tell(
                new Notice(
                        kind,
                        new SeasonId(key.cluster(), key.year()),
                        key.unit(),
                        event.terms().reason(),
                        null,
                        path,
                        null),
                event.actor(),
                logins);
    }

    private void tell(Notice notice, @Nullable String doer, Collection<String> logins) {
        var others = new LinkedHashSet<>(logins);
        others.remove(doer);
        board.tell(notice, others);
    }
}
