package vn.thidua.accounts;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes anew, with the present key and method, what former ones closed: once at each start, so that a key that was replaced
 * can be forgotten after the next one.
 */
@Service
class SecretRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(SecretRenewal.class);

    private final SecretBox box;
    private final JdbcClient jdbc;

    SecretRenewal(SecretBox box, JdbcClient jdbc) {
        this.box = box;
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // carried from one statement to the next, never compared
    private record Closed(AccountId account, byte[] secret) {}

    /** A secret that its holder replaces meanwhile is left alone. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void closeAnew() {
        var outdated = kept().stream()
                .filter(closed -> box.isOutdated(closed.secret()))
                .toList();
        var renewed = outdated.stream().filter(this::renew).count();
        if (!outdated.isEmpty()) {
            LOG.info("Secrets of second factors under former keys: {}, closed anew: {}", outdated.size(), renewed);
        }
    }

    private List<Closed> kept() {
        return jdbc.sql("select account_id, secret from account_second_factor")
                .query((row, number) -> new Closed(new AccountId(row.getObject(1, UUID.class)), row.getBytes(2)))
                .list();
    }

    private boolean renew(Closed closed) {
        var owner = closed.account().toString();
        return box.open(closed.secret(), owner).stream()
                .anyMatch(secret -> jdbc.sql(
                                        "update account_second_factor set secret = :new where account_id = :id and secret = :old")
                                .param("new", box.close(secret, owner))
                                .param("old", closed.secret())
                                .param("id", closed.account().accountId())
                                .update()
                        == 1);
    }
}
