package vn.thidua.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.kernel.RuleViolation;

/** Where people want to be written to. Only the holder of an account gives, changes or takes back the own address. */
@Service
@Transactional
public class MailAddresses {

    private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");
    private static final int LONGEST = 254;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailAddresses(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An address.
     *
     * @param digest whether what can wait is mailed too, once a day
     */
    public record Address(String login, String address, boolean digest) {}

    /** The journal says that somebody changed the own address, never which one it is. */
    record AddressChanged(String actor, Instant at) implements DomainEvent {

        @Override
        public String subject() {
            return "account/" + actor;
        }
    }

    @Transactional(readOnly = true)
    public Optional<Address> of(Actor actor) {
        return find(actor.login());
    }

    /** Gives or changes the own address; an empty one takes it back. */
    public void keep(String typed, boolean digest, Actor actor) {
        var address = typed.strip();
        if (!address.isEmpty()
                && (address.length() > LONGEST || !FORM.matcher(address).matches())) {
            throw new RuleViolation("notices.address.malformed");
        }
        if (address.isEmpty()) {
            jdbc.sql("delete from notice_address where login = :login")
                    .param("login", actor.login())
                    .update();
        } else {
            jdbc.sql("""
                            insert into notice_address (login, address, digest, changed_at)
                            values (:login, :address, :digest, :at)
                            on conflict (login) do update
                               set address = excluded.address, digest = excluded.digest, changed_at = excluded.changed_at
                            """)
                    .param("login", actor.login())
                    .param("address", address)
                    .param("digest", digest)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        events.publishEvent(new AddressChanged(actor.login(), clock.instant()));
    }

    Optional<Address> find(String login) {
        return jdbc.sql("select login, address, digest from notice_address where login = :login")
                .param("login", login)
                .query(new SimplePropertyRowMapper<>(Address.class))
                .optional();
    }

    List<Address> wantingDigest() {
        return jdbc.sql("select login, address, digest from notice_address where digest order by login")
                .query(new SimplePropertyRowMapper<>(Address.class))
                .list();
    }
}
