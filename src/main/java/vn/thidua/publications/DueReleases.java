package vn.thidua.publications;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.accounts.SignIn;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;

/**
 * Publishes what is due, every minute. With several nodes each planned publication is taken by one of them: whoever locks its row;
 * the others pass it over. It is made in the name and with the present rights of whoever planned it, and in one transaction with
 * its own end, so that it happens once or not at all.
 */
@Component
class DueReleases {

    private static final Logger LOG = LoggerFactory.getLogger(DueReleases.class);

    private final JdbcClient jdbc;
    private final PlannedReleases releases;
    private final PublicationService publications;
    private final SignIn signIn;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueReleases(
            JdbcClient jdbc,
            PlannedReleases releases,
            PublicationService publications,
            SignIn signIn,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.releases = releases;
        this.publications = publications;
        this.signIn = signIn;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${thidua.releases.cron:0 * * * * *}")
    void release() {
        var tried = new ArrayDeque<UUID>();
        while (releaseNext(tried)) {
            LOG.debug("{} planned publications were due", tried.size());
        }
    }

    private boolean releaseNext(Deque<UUID> tried) {
        var before = tried.size();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var due = next(tried);
                due.ifPresent(id -> {
                    tried.add(id);
                    var release = releases.findById(new PlannedReleaseId(id)).orElseThrow();
                    var actor = signIn.actor(release.plannedBy())
                            .orElseThrow(() -> new NotAllowed("publications.notYours"));
                    publications.publish(release.season(), release.terms(), actor);
                    releases.save(release.release());
                });
                return due.isPresent();
            }));
        } catch (RuleViolation violation) {
            refuse(tried.getLast(), violation.code());
        } catch (NotAllowed refusal) {
            refuse(tried.getLast(), refusal.code());
        } catch (RuntimeException fault) {
            LOG.error("A planned publication failed; it is tried again in a minute", fault);
            return tried.size() > before;
        }
        return true;
    }

    /** Those tried in this round are left out, so that no fault can hold up the others. */
    private Optional<UUID> next(Deque<UUID> tried) {
        return jdbc
                .sql("""
                    select planned_release_id from planned_release
                     where state = 'PLANNED' and due_at <= :now
                     order by due_at, planned_release_id
                       for update skip locked
                    """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .filter(id -> !tried.contains(id))
                .findFirst();
    }

    /** Only the one that was tried last: one that failed before it in this round is tried again in a minute. */
    private void refuse(UUID tried, String cause) {
        LOG.warn("A planned publication was refused: {}", cause);
        transaction.executeWithoutResult(status -> releases.findById(new PlannedReleaseId(tried))
                .filter(PlannedRelease::waits)
                .ifPresent(release -> releases.save(release.refuse(cause, clock.instant()))));
    }
}
