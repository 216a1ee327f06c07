package vn.thidua.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, by what is guessed at and by where the guesses come from. An attempt counts when it begins, so
 * that many at once gain nothing; one that succeeds is taken back. Past its allowance a subject waits a minute, then
 * two, then four, up to a quarter of an hour; after an hour without attempts it starts afresh.
 *
 * <p>The tallies live in memory: at most {@value #MOST_SUBJECTS}, the longest unused go first, and a restart forgets.
 */
@Component
class AttemptThrottle {

    static final int MOST_SUBJECTS = 20_000;
    static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Map<Subject, Tally> tallies = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Tally> eldest) {
            return size() > MOST_SUBJECTS;
        }
    };

    private final Clock clock;

    AttemptThrottle(Clock clock) {
        this.clock = clock;
    }

    /** What attempts are counted by: an account, known or not; an address; and how many it may fail unhindered. */
    record Subject(String kind, String name, int allowance) {

        /** Known logins and unknown ones are treated alike, so the wait tells nothing; what is no login counts as one. */
        static Subject login(String login) {
            return new Subject("login", Account.isLogin(login) ? login : "", 5);
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

        private static String network(String address) {
            if (!address.contains(":")) {
                return address;
            }
            var groups = address.split(":", -1);
            return String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
        }
    }

    private record Tally(
            int attempts, Instant last, @Nullable Instant blockedUntil) {}

    /** Counts an attempt, or refuses it. */
    synchronized void begin(Subject... subjects) {
        var now = clock.instant();
        for (var subject : subjects) {
            var blockedUntil = tally(subject, now).blockedUntil();
            if (blockedUntil != null && now.isBefore(blockedUntil)) {
                throw new TooManyAttempts(blockedUntil);
            }
        }
        for (var subject : subjects) {
            var attempts = tally(subject, now).attempts() + 1;
            tallies.put(subject, new Tally(attempts, now, wait(attempts - subject.allowance(), now)));
        }
    }

    /** The attempt was no guess. A login starts afresh; an address gets only this attempt back. */
    synchronized void succeeded(Subject own, Subject... shared) {
        tallies.remove(own);
        for (var subject : shared) {
            var tally = tallies.get(subject);
            if (tally != null) {
                tallies.put(subject, new Tally(Math.max(0, tally.attempts() - 1), tally.last(), null));
            }
        }
    }

    private Tally tally(Subject subject, Instant now) {
        var tally = tallies.get(subject);
        return tally == null || tally.last().plus(FORGOTTEN_AFTER).isBefore(now) ? new Tally(0, now, null) : tally;
    }

    private static @Nullable Instant wait(int excess, Instant now) {
        if (excess < 0) {
            return null;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(excess, 10));
        return now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}
