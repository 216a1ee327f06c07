package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.journal.Journal;

/** The server's clock jumps, as when somebody sets it or a machine wakes up, and is put right again. */
@BrowserTest
class ClockJumpIT {

    private static final Duration MONTH = Duration.ofDays(30);

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Journal journal;

    @Test
    void backHindersNobodyAndTheRecordKeepsItsOrder() throws Exception {
        var clerk = new Clerk(port);
        save(clerk, 6001);
        clock.advance(MONTH.negated());
        save(clerk, 6002);
        save(clerk, 6003);
        clock.advance(MONTH);
        save(clerk, 6004);

        assertThat(figures("600_")).containsExactly("6001", "6002", "6003", "6004");
        assertThat(journal.verify().intact()).isTrue();
    }

    @Test
    void aheadAsksPeopleToSignInAgainAndLosesNothing() throws Exception {
        var clerk = new Clerk(port);
        save(clerk, 6101);
        clock.advance(MONTH);
        assertThat(clerk.caller().get("/tai-khoan").statusCode()).isEqualTo(302);

        var signedInAhead = new Clerk(port);
        save(signedInAhead, 6102);
        clock.advance(MONTH.negated());
        save(signedInAhead, 6103);
        save(new Clerk(port), 6104);

        assertThat(figures("610_")).containsExactly("6101", "6102", "6103", "6104");
        assertThat(journal.verify().intact()).isTrue();
    }

    private static void save(Clerk clerk, int figure) throws Exception {
        assertThat(clerk.open()).isTrue();
        assertThat(clerk.save(figure).statusCode()).isEqualTo(302);
    }

    /** In the order of the record. */
    private List<String> figures(String like) {
        return jdbc.sql("select new_figure from dossier_change where new_figure like ? order by change_id")
                .param(like)
                .query(String.class)
                .list();
    }
}
