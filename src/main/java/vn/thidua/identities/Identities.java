package vn.thidua.identities;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.AccountEvent;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;

/** Which identity at a provider is which account: said by administrators, never about themselves, and journaled. */
@Service
@Transactional
public class Identities {

    private static final int LONGEST_SUBJECT = 255;

    private final AccountService accounts;
    private final Providers providers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Identities(
            AccountService accounts,
            Providers providers,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.providers = providers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A link.
     *
     * @param subject the number by which the provider knows the person
     */
    public record Link(String provider, String subject, Instant linkedAt, String linkedBy) {}

    @Transactional(readOnly = true)
    public List<Link> of(String login, Actor actor) {
        accounts.account(login, actor);
        return jdbc.sql("""
                        select provider, subject, linked_at, linked_by from account_identity
                         where login = :login order by provider
                        """)
                .param("login", login)
                .query((row, number) -> new Link(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4)))
                .list();
    }

    public void link(String login, String provider, String typed, Actor actor) {
        var account = accounts.account(login, actor);
        requireOther(login, actor);
        if (!account.enabled()) {
            throw new RuleViolation("account.disabled", login);
        }
        if (!providers.isKnown(provider)) {
            throw new RuleViolation("identity.provider.unknown", provider);
        }
        var subject = typed.strip();
        if (subject.isEmpty()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new RuleViolation("identity.subject.malformed", LONGEST_SUBJECT);
        }
        try {
            insert(login, provider, subject, actor);
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("identity.subject.taken");
        }
        events.publishEvent(new IdentityEvent.IdentityLinked(login, provider, actor.login(), clock.instant()));
    }

    private void insert(String login, String provider, String subject, Actor actor) {
        jdbc.sql("""
                        insert into account_identity (provider, subject, login, linked_at, linked_by)
                        values (:provider, :subject, :login, :now, :actor)
                        """)
                .param("provider", provider)
                .param("subject", subject)
                .param("login", login)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.login())
                .update();
    }

    public void unlink(String login, String provider, Actor actor) {
        accounts.account(login, actor);
        requireOther(login, actor);
        var gone = jdbc.sql("delete from account_identity where login = :login and provider = :provider")
                .param("login", login)
                .param("provider", provider)
                .update();
        if (gone == 0) {
            throw new NotFound(provider);
        }
        events.publishEvent(new IdentityEvent.IdentityUnlinked(login, provider, actor.login(), clock.instant()));
    }

    /** The account that an administrator has linked to this identity. */
    @Transactional(readOnly = true)
    public Optional<String> login(String provider, String subject) {
        return jdbc.sql("select login from account_identity where provider = :provider and subject = :subject")
                .param("provider", provider)
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    @EventListener
    void on(AccountEvent.PersonErased erased) {
        jdbc.sql("delete from account_identity where login = :login")
                .param("login", erased.login())
                .update();
    }

    private static void requireOther(String login, Actor actor) {
        if (login.equals(actor.login())) {
            throw new RuleViolation("account.notOwn");
        }
    }
}
