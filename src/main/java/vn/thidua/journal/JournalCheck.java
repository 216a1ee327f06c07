package vn.thidua.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The journal's proof from the command line: with {@code --thidua.journal.verify=true} the portal checks the chain, says
 * what it found and stops; the exit code is 0 for an intact chain and 1 for a broken one.
 */
@Component
@ConditionalOnBooleanProperty("thidua.journal.verify")
class JournalCheck implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JournalCheck.class);

    private final Journal journal;
    private final ConfigurableApplicationContext portal;

    JournalCheck(Journal journal, ConfigurableApplicationContext portal) {
        this.journal = journal;
        this.portal = portal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var code = check(journal.verify());
        System.exit(SpringApplication.exit(portal, () -> code));
    }

    static int check(Verification found) {
        var broken = found.broken();
        if (broken == null) {
            LOG.info("The journal is intact: {} rows, head {}", found.rows(), found.head());
            return 0;
        }
        LOG.error(
                "The journal is broken at row {} ({}); the {} rows before it are intact, up to {}",
                broken.position(),
                broken.fault(),
                found.rows(),
                found.head());
        return 1;
    }
}
