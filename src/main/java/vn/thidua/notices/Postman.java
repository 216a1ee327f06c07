package vn.thidua.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Goes round on time: every half minute with e-mails, every minute with what fell due, every morning at seven in Viet Nam with the day's notices. */
@Component
@ConditionalOnBooleanProperty(name = "thidua.mail.scheduled", matchIfMissing = true)
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final String VIET_NAM = "Asia/Ho_Chi_Minh";
    private static final int MOST_AT_ONCE = 100;

    private final Outbox outbox;
    private final DailyRound round;
    private final EscalationRound escalations;

    Postman(Outbox outbox, DailyRound round, EscalationRound escalations) {
        this.outbox = outbox;
        this.round = round;
        this.escalations = escalations;
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

    @Scheduled(cron = "0 0 7 * * *", zone = VIET_NAM)
    void warnOfDeadlines() {
        carefully(round::tellDeadlines);
    }

    /** After the warnings, and also when they failed. */
    @Scheduled(cron = "0 5 7 * * *", zone = VIET_NAM)
    void postDigests() {
        carefully(round::postDigests);
        carefully(round::forget);
    }

    private static void carefully(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The notices could not be dealt with, they wait for the next round: {}", away.getMessage());
        }
    }
}
