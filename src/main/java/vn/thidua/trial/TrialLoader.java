package vn.thidua.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.thidua.accounts.AsSystem;
import vn.thidua.accounts.TrialAccounts;
import vn.thidua.platform.TrialMode;

/**
 * Loads the trial before the first page is served. Each step commits together with the mark that it is done, so a start
 * that was cut off goes on at the next one, and later starts load nothing.
 */
@Component
class TrialLoader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TrialLoader.class);

    private final TrialMode trial;
    private final List<TrialStep> steps;
    private final TrialPeople people;
    private final TrialAccounts accounts;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private boolean running;

    TrialLoader(
            TrialMode trial,
            List<TrialStep> steps,
            TrialPeople people,
            TrialAccounts accounts,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.trial = trial;
        this.steps = steps;
        this.people = people;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (trial.active()) {
            load();
            accounts.open(people.everybody());
        }
        running = true;
    }

    /** Loads what is not there yet, in order. */
    void load() {
        var begun = clock.instant();
        var loaded = steps.stream().filter(this::loadOnce).count();
        if (loaded > 0) {
            LOG.info(
                    "Loaded the illustrative data of the trial in {} ms",
                    Duration.between(begun, clock.instant()).toMillis());
        }
    }

    private boolean loadOnce(TrialStep step) {
        return Boolean.TRUE.equals(transactions.execute(status -> AsSystem.call(() -> {
            if (!mark(step)) {
                return false;
            }
            step.load();
            return true;
        })));
    }

    /** Claims the step for this transaction; false when it has been loaded before. */
    private boolean mark(TrialStep step) {
        return jdbc.sql("insert into trial_step values (:step, :at) on conflict do nothing")
                        .param("step", step.name())
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts near the end of all phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
