package vn.thidua.notices;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.thidua.platform.TimeSetup;

/** Goes round on time: every half minute with e-mails, every minute with what fell due, every morning from seven in Viet Nam on with the day's notices. */
@Component
@ConditionalOnBooleanProperty(name = "thidua.mail.scheduled", matchIfMissing = true)
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_AT_ONCE = 100;

    private final Outbox outbox;
    private final DailyRound round;
    private final EscalationRound escalations;
    private final Clock clock;

    /** The day whose morning round is made. */
    private volatile @Nullable LocalDate done;

    Postman(Outbox outbox, DailyRound round, EscalationRound escalations, Clock clock) {
        this.outbox = outbox;
        this.round = round;
        this.escalations = escalations;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void deliver() {
        carefully(() -> {
            for (int sent = 0; sent < MOST_AT_ONCE && outbox.sendNext(); sent++) {
                LOG.debug("One e-mail was dealt with");
            }
        });
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 45_000)
    void tellEscalations() {
        carefully(escalations::tell);
    }

    /**
     * Once a day on each node, at seven or as soon after it as the node is up and the database within reach: a warning that
     * was missed in the morning would come too late the next day. The round tells nobody twice, whoever makes it.
     */
    @Scheduled(cron = "0 */10 7-21 * * *", zone = TimeSetup.ZONE)
    void goTheMorningRound() {
        var today = LocalDate.now(clock);
        if (today.equals(done)) {
            return;
        }
        var warned = carefully(round::tellDeadlines);
        var posted = carefully(round::postDigests);
        if (carefully(round::forget) && warned && posted) {
            done = today;
        }
    }

    private static boolean carefully(Runnable work) {
        try {
            work.run();
            return true;
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The notices could not be dealt with, they wait for the next round: {}", away.getMessage());
            return false;
        }
    }
}
