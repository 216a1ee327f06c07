package vn.thidua.accounts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down, by what is guessed at and by where the guesses come from. An attempt counts when it begins, so
 * that many at once gain nothing; one that succeeds is taken back. Past its allowance a subject waits a minute, then
 * two, then four, up to a quarter of an hour; after an hour without attempts it starts afresh.
 *
 * <p>The tallies are in the database, so that all nodes count together and a restart forgets nothing. They are written in
 * transactions of their own: what becomes of the act that was guessed at does not matter.
 */
@Component
class AttemptThrottle {

    static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration SWEPT_EACH = Duration.ofMinutes(5);

    /** All lock the rows in the same order. */
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::hash);

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Clock clock;
    private final AtomicReference<Instant> swept;

    AttemptThrottle(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.swept = new AtomicReference<>(clock.instant());
    }

    /** What attempts are counted by: an account, known or not; an address; and how many it may fail unhindered. */
    record Subject(String kind, String name, int allowance) {

        private static final int NETWORK_BYTES = Long.BYTES;

        /** Known logins and unknown ones are treated alike, so the wait tells nothing; what is no login counts as one. */
        static Subject login(String login) {
            return new Subject("login", Account.isLogin(login) ? login : "", 5);
        }

        /** A login where its holder has signed in lately: guesses from elsewhere do not count here, nor these there. */
        static Subject place(String login, String address) {
            return new Subject("place", login + " " + network(address), 5);
        }

        /** Whole offices share an address, hence the larger allowance. An IPv6 address counts by its /64 network. */
        static Subject address(String address) {
            return new Subject("address", network(address), 30);
        }

        static Subject setup(String address) {
            return new Subject("setup", network(address), 10);
        }

        static Subject factor(AccountId account) {
            return new Subject("factor", account.toString(), 5);
        }

        /** The present password, which somebody who is signed in has to repeat. */
        static Subject present(AccountId account) {
            return new Subject("present", account.toString(), 5);
        }

        String hash() {
            return Secrets.digest(name);
        }

        /** An address with a colon is a number in any case, so no name is looked up; what is none counts as it is written. */
        static String network(String address) {
            if (!address.contains(":")) {
                return address;
            }
            try {
                var bytes = InetAddress.getByName(address).getAddress();
                return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
            } catch (UnknownHostException malformed) {
                return address;
            }
        }
    }

    private record Tally(int attempts, @Nullable Instant blockedUntil) {}

    /** Counts an attempt, or refuses it. */
    void begin(Subject... subjects) {
        var now = clock.instant();
        sweep(now);
        alone.executeWithoutResult(counting -> {
            var ordered = Stream.of(subjects).sorted(ORDER).toList();
            var tallies = ordered.stream().map(subject -> locked(subject, now)).toList();
            for (var tally : tallies) {
                var blockedUntil = tally.blockedUntil();
                if (blockedUntil != null && now.isBefore(blockedUntil)) {
                    throw new TooManyAttempts(blockedUntil);
                }
            }
            for (var index = 0; index < ordered.size(); index++) {
                var subject = ordered.get(index);
                var attempts = tallies.get(index).attempts() + 1;
                write(subject, attempts, now, wait(attempts - subject.allowance(), now));
            }
        });
    }

    /** The attempt was no guess. A login starts afresh; an address gets only this attempt back. */
    void succeeded(Subject own, Subject... shared) {
        alone.executeWithoutResult(counting -> Stream.concat(Stream.of(own), Stream.of(shared))
                .sorted(ORDER)
                .forEach(subject -> jdbc.sql("""
                                update sign_in_attempt
                                   set attempts = case when :own then 0 else greatest(0, attempts - 1) end, blocked_until = null
                                 where kind = :kind and name_hash = :name
                                """)
                        .param("own", subject.equals(own))
                        .param("kind", subject.kind())
                        .param("name", subject.hash())
                        .update()));
    }

    /** The tally of a subject, its row being ours until the transaction ends. */
    private Tally locked(Subject subject, Instant now) {
        return jdbc.sql("""
                        insert into sign_in_attempt as known (kind, name_hash, attempts, last_at)
                        values (:kind, :name, 0, :now)
                        on conflict (kind, name_hash) do update set attempts = known.attempts
                        returning attempts, last_at, blocked_until
                        """)
                .param("kind", subject.kind())
                .param("name", subject.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> tally(row.getInt(1), row.getTimestamp(2), row.getTimestamp(3), now))
                .single();
    }

    private static Tally tally(int attempts, Timestamp last, @Nullable Timestamp blockedUntil, Instant now) {
        return last.toInstant().plus(FORGOTTEN_AFTER).isBefore(now)
                ? new Tally(0, null)
                : new Tally(attempts, blockedUntil == null ? null : blockedUntil.toInstant());
    }

    private void write(Subject subject, int attempts, Instant now, @Nullable Instant blockedUntil) {
        jdbc.sql("""
                        update sign_in_attempt set attempts = :attempts, last_at = :now, blocked_until = :blocked
                         where kind = :kind and name_hash = :name
                        """)
                .param("attempts", attempts)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("blocked", blockedUntil == null ? null : blockedUntil.atOffset(ZoneOffset.UTC))
                .param("kind", subject.kind())
                .param("name", subject.hash())
                .update();
    }

    /** Now and then, forgets what counts no longer; a clock that was set back does not put it off. */
    private void sweep(Instant now) {
        var last = swept.get();
        var due = last.plus(SWEPT_EACH).isBefore(now) || last.isAfter(now);
        if (due && swept.compareAndSet(last, now)) {
            alone.executeWithoutResult(sweeping -> jdbc.sql("delete from sign_in_attempt where last_at < :forgotten")
                    .param("forgotten", now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                    .update());
        }
    }

    private static @Nullable Instant wait(int excess, Instant now) {
        if (excess < 0) {
            return null;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(excess, 10));
        return now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}
