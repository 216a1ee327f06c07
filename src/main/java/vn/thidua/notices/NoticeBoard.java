package vn.thidua.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.NotFound;

/** Everyone's notices in the portal; the urgent ones go out by e-mail at once, where that is possible. */
@Service
@Transactional
public class NoticeBoard {

    private static final int MOST = 100;

    private final NoticeRows rows;
    private final Outbox outbox;
    private final Clock clock;

    NoticeBoard(NoticeRows rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The newest notices of somebody. */
    @Transactional(readOnly = true)
    public List<NoticeView> of(Actor actor) {
        return rows.newest(actor.login(), MOST);
    }

    @Transactional(readOnly = true)
    public int unread(String login) {
        return rows.unread(login);
    }

    /** Marks one as read and says where it leads. */
    public String open(UUID id, Actor actor) {
        var notice = rows.find(id, actor.login()).orElseThrow(() -> new NotFound(id));
        rows.read(id, actor.login(), clock.instant());
        return notice.path();
    }

    public void readAll(Actor actor) {
        rows.readAll(actor.login(), clock.instant());
    }

    /** Tells several people, each once where the notice says so. */
    void tell(Notice notice, Collection<String> logins) {
        var now = clock.instant();
        logins.forEach(login -> rows.add(login, notice, now).ifPresent(told -> mailAtOnce(login, told, now)));
    }

    private void mailAtOnce(String login, NoticeView notice, Instant now) {
        if (notice.kind().isUrgent()
                && outbox.post(login, List.of(notice), notice.id().toString())) {
            rows.mailed(notice.id(), now);
        }
    }
}
