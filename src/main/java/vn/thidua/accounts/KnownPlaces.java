package vn.thidua.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.AttemptThrottle.Subject;

/**
 * From which networks somebody has signed in lately. Logins are easily guessed, so anybody could shut an office out by
 * guessing passwords on and on; guesses from elsewhere therefore do not count where the holder is at home. Kept for a
 * month, as digests.
 */
@Component
class KnownPlaces {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a guess at this login from this address counts for; asked in the same way about logins that nobody has. */
    Subject guessed(String login, String address) {
        var known = jdbc.sql("""
                        select exists (select 1 from account_known_place join account using (account_id)
                                        where login = :login and network_hash = :network and last_at > :since)
                        """)
                .param("login", login)
                .param("network", digest(address))
                .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        return known ? Subject.place(login, address) : Subject.login(login);
    }

    void remember(AccountId account, String address) {
        jdbc.sql("""
                        insert into account_known_place (account_id, network_hash, last_at) values (:account, :network, :now)
                        on conflict (account_id, network_hash) do update set last_at = excluded.last_at
                        """)
                .param("account", account.accountId())
                .param("network", digest(address))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from account_known_place where last_at < :forgotten")
                .param("forgotten", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(AccountId account) {
        jdbc.sql("delete from account_known_place where account_id = :account")
                .param("account", account.accountId())
                .update();
    }

    private static String digest(String address) {
        return Secrets.digest(Subject.network(address));
    }
}
