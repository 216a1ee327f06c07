package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes serve the same people from one database; one of them goes away. */
class NodesIT {

    private static final String DATABASE = "two_nodes";

    @Test
    void shareSessionsAndSavesAndOneCarriesOnAlone() throws Exception {
        var server = TestServer.running();
        server.drop(DATABASE);
        server.create(DATABASE);
        var first = Portals.start(server.url(DATABASE), server.user(), server.password());
        try (var second = Portals.start(server.url(DATABASE), server.user(), server.password())) {
            var clerk = new Clerk(Portals.port(first));
            assertThat(clerk.open()).isTrue();
            assertThat(clerk.save(1001).statusCode()).isEqualTo(302);

            clerk.caller().moveTo(Portals.port(second));
            assertThat(clerk.open()).as("signed in there too").isTrue();
            assertThat(clerk.caller().get(Clerk.GRID).body()).contains("1.001");

            var going = new AtomicBoolean(true);
            var saved = CompletableFuture.supplyAsync(() -> saveWhile(going, clerk));
            first.close();
            going.set(false);

            var acknowledged = saved.join();
            assertThat(acknowledged).isNotEmpty();
            assertThat(second.getBean(JdbcClient.class)
                            .sql("select new_figure from dossier_change where subject_code = 'JOBS' order by change_id")
                            .query(String.class)
                            .list())
                    .containsAll(acknowledged);
        } finally {
            first.close();
        }
    }

    /** Every save is acknowledged, at least three of them. */
    private static List<String> saveWhile(AtomicBoolean going, Clerk clerk) {
        var acknowledged = new ArrayList<String>();
        try {
            for (var jobs = 2001; going.get() || acknowledged.size() < 3; jobs++) {
                assertThat(clerk.open()).isTrue();
                assertThat(clerk.save(jobs).statusCode()).isEqualTo(302);
                acknowledged.add(Integer.toString(jobs));
            }
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
        return acknowledged;
    }
}
