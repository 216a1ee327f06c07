package vn.thidua.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.NotFound;

/**
 * E-mails on their way. They are written down in the transaction of what they tell, and sent afterwards: a row is locked
 * while it is sent and marked in the same transaction, so that several nodes send each once. What fails is tried again
 * after 1, 2, 4, … minutes, at most six hours apart; after the sixteenth failure, about two days on, the administrator decides.
 * Should a node die between the mail server's yes and the mark, that e-mail goes out a second time rather than never.
 */
@Service
@Transactional
public class Outbox {

    static final int MOST_ATTEMPTS = 16;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final MailAddresses addresses;
    private final Letter letter;
    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            MailAddresses addresses,
            Letter letter,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.letter = letter;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** An e-mail as the administrator sees it: to whom and what about, never what it says. */
    public record Mail(
            UUID id,
            String login,
            String subject,
            Instant createdAt,
            int attempts,
            Instant nextAt,
            @Nullable Instant sentAt,
            @Nullable Instant givenUpAt,
            @Nullable String lastError) {}

    /** Whether a mail server is configured. */
    public boolean isConfigured() {
        return server.getIfAvailable() != null;
    }

    /** The newest e-mails, those that wait before those that are sent. */
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<Mail> mails() {
        return jdbc.sql("""
                        select * from mail_outbox
                         order by sent_at is not null, given_up_at is null, created_at desc
                         limit :most
                        """).param("most", MOST_SHOWN).query(Outbox::mail).list();
    }

    /** Has an e-mail tried again at once, from its first attempt on. */
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    public void retry(UUID id) {
        var again = jdbc.sql("""
                        update mail_outbox set attempts = 0, next_at = :now, given_up_at = null
                         where mail_id = :id and sent_at is null
                        """).param("id", id).param("now", now()).update();
        if (again == 0) {
            throw new NotFound(id);
        }
    }

    /** Writes an e-mail down; false where none can be sent to this person, or it is there already. */
    boolean post(String login, List<NoticeView> notices, String once) {
        var address = isConfigured() ? addresses.find(login).orElse(null) : null;
        if (address == null) {
            return false;
        }
        return jdbc.sql("""
                                insert into mail_outbox (mail_id, login, address, subject, body, once, created_at, attempts, next_at)
                                values (:id, :login, :address, :subject, :body, :once, :now, 0, :now)
                                on conflict (once) do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("login", login)
                        .param("address", address.address())
                        .param("subject", letter.subject(notices))
                        .param("body", letter.body(notices))
                        .param("once", once)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Sends the e-mail that has waited longest, if one is due and no other node is at it; false when there is none. */
    boolean sendNext() {
        var post = server.getIfAvailable();
        if (post == null) {
            return false;
        }
        var due = claim();
        due.ifPresent(mail -> send(mail, post));
        return due.isPresent();
    }

    /** Forgets e-mails that went out long ago: addresses are kept no longer than they serve. */
    void forgetSent() {
        jdbc.sql("delete from mail_outbox where sent_at < :then")
                .param("then", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Due(UUID id, String address, String subject, String body, int attempts) {}

    private Optional<Due> claim() {
        return jdbc.sql("""
                        select mail_id, address, subject, body, attempts from mail_outbox
                         where sent_at is null and given_up_at is null and next_at <= :now
                         order by next_at, mail_id
                         limit 1
                           for update skip locked
                        """)
                .param("now", now())
                .query((row, number) -> new Due(
                        row.getObject("mail_id", UUID.class),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .optional();
    }

    private void send(Due mail, JavaMailSender post) {
        var message = new SimpleMailMessage();
        message.setFrom(sender(post));
        message.setTo(mail.address());
        message.setSubject(mail.subject());
        message.setText(mail.body());
        try {
            post.send(message);
            jdbc.sql(
                            "update mail_outbox set sent_at = :now, attempts = attempts + 1, last_error = null where mail_id = :id")
                    .param("now", now())
                    .param("id", mail.id())
                    .update();
        } catch (MailException failure) {
            postpone(mail, String.valueOf(failure.getMessage()));
        }
    }

    private void postpone(Due mail, String error) {
        var attempts = mail.attempts() + 1;
        var givenUp = attempts >= MOST_ATTEMPTS;
        jdbc.sql("""
                        update mail_outbox
                           set attempts = :attempts, next_at = :next, last_error = :error,
                               given_up_at = case when :givenUp then cast(:now as timestamptz) end
                         where mail_id = :id
                        """)
                .param("attempts", attempts)
                .param("next", clock.instant().plus(pause(attempts)).atOffset(ZoneOffset.UTC))
                .param("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .param("givenUp", givenUp)
                .param("now", now())
                .param("id", mail.id())
                .update();
    }

    /** How long to wait after this many failures. */
    static Duration pause(int failures) {
        var pause = Duration.ofMinutes(1L << Math.min(failures - 1, Long.SIZE / 2));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private String sender(JavaMailSender post) {
        if (!settings.from().isEmpty()) {
            return settings.from();
        }
        var login = post instanceof JavaMailSenderImpl known ? known.getUsername() : null;
        return login == null ? "thidua@localhost" : login;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("mail_id", UUID.class),
                row.getString("login"),
                row.getString("subject"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"),
                instant(row, "given_up_at"),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
