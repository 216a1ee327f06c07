package vn.thidua.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.SignIn;
import vn.thidua.duties.Duty;
import vn.thidua.duties.DutyService;

/** What happens every morning: deadlines of tomorrow are told, and what waited since yesterday is mailed in one e-mail a person. */
@Service
@Transactional
public class DailyRound {

    private static final String HOME = "/viec-can-lam";

    private final Recipients recipients;
    private final SignIn signIn;
    private final DutyService duties;
    private final NoticeBoard board;
    private final NoticeRows rows;
    private final MailAddresses addresses;
    private final Outbox outbox;
    private final Clock clock;

    DailyRound(
            Recipients recipients,
            SignIn signIn,
            DutyService duties,
            NoticeBoard board,
            NoticeRows rows,
            MailAddresses addresses,
            Outbox outbox,
            Clock clock) {
        this.recipients = recipients;
        this.signIn = signIn;
        this.duties = duties;
        this.board = board;
        this.rows = rows;
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Tells everybody of the own duties that are due tomorrow, and people of units of what waits for them until then: each
     * once, however often the round is made. The province, for which every cluster waits, has its list.
     */
    public void tellDeadlines() {
        for (var login : recipients.everybody()) {
            signIn.actor(login).ifPresent(actor -> {
                var list = duties.of(actor);
                list.mine().stream()
                        .filter(DailyRound::isDueTomorrow)
                        .forEach(duty -> board.tell(deadline(duty), List.of(login)));
                if (actor.unit() != null) {
                    tellWaiting(list.waiting(), login);
                }
            });
        }
    }

    /** The same work on the reports of several units is one notice. */
    private void tellWaiting(List<Duty> waiting, String login) {
        waiting.stream()
                .filter(DailyRound::isDueTomorrow)
                .collect(Collectors.groupingBy(
                        duty -> "waiting/" + duty.season() + "/" + duty.kind() + "/" + duty.due(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((once, alike) -> board.tell(deadline(alike, once), List.of(login)));
    }

    private static Notice deadline(List<Duty> alike, String once) {
        var first = alike.get(0);
        var paths = alike.stream().map(DailyRound::path).distinct().toList();
        var path = paths.size() == 1 ? paths.get(0) : HOME;
        return new Notice(NoticeKind.DEADLINE, first.season(), null, "", first.due(), path, once);
    }

    private static boolean isDueTomorrow(Duty duty) {
        return duty.due() != null && duty.daysLeft() == 1;
    }

    private static String path(Duty duty) {
        return duty.path() == null ? HOME : duty.path();
    }

    private static Notice deadline(Duty duty) {
        return new Notice(
                NoticeKind.DEADLINE,
                duty.season(),
                null,
                "",
                duty.due(),
                path(duty),
                "deadline/" + duty.season() + "/" + duty.kind() + "/" + duty.unit() + "/" + duty.due());
    }

    /** Lets go of what has served its purpose. */
    public void forget() {
        outbox.forgetSent();
    }

    /** One e-mail to each who wants it, with everything unread that was not mailed yet. */
    public void postDigests() {
        if (!outbox.isConfigured()) {
            return;
        }
        var now = clock.instant();
        var today = LocalDate.now(clock);
        for (var address : addresses.wantingDigest()) {
            var waiting = rows.forDigest(address.login());
            if (!waiting.isEmpty()
                    && outbox.post(address.login(), waiting, "digest/" + address.login() + "/" + today)) {
                waiting.forEach(notice -> rows.mailed(notice.id(), now));
            }
        }
    }
}
