package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.journal.Journal;

/** The database has a bad day in the middle of the work: it dies as in a power cut, hangs, or has no room left. */
@Alone
@TestInstance(Lifecycle.PER_CLASS)
class BadDayIT {

    private static final int DISK_MEGABYTES = 400;
    private static final int CROWD = 120;
    private static final Pattern KEPT_FIELD = Pattern.compile("name=\"i-JOBS.figure\" value=\"(\\d+)\"");

    private LimitedDisk disk;
    private Path data;
    private int port;
    private EmbeddedPostgres server;
    private ConfigurableApplicationContext portal;

    private Readers readers;
    private Clerk clerk;

    @BeforeAll
    void beginTheDay(@TempDir Path folder) throws Exception {
        disk = LimitedDisk.at(folder, DISK_MEGABYTES);
        data = disk.folder().resolve("data");
        port = Portals.freePort();
        server = Portals.durableServer(data, port);
        portal = Portals.start(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "postgres",
                "",
                "--spring.datasource.hikari.connection-timeout=2000",
                "--spring.datasource.hikari.data-source-properties.socketTimeout=5",
                "--thidua.load.requests-at-a-time=40");
    }

    @AfterAll
    void endTheDay() throws Exception {
        portal.close();
        server.close();
        disk.close();
    }

    @BeforeEach
    void beginToWork() throws Exception {
        readers = new Readers(Portals.port(portal));
        clerk = new Clerk(Portals.port(portal));
        readers.begin();
    }

    @Test
    void losesNoAcknowledgedSaveWhenItIsKilled() throws Exception {
        var killing = new CompletableFuture<Void>();
        var acknowledged = new ArrayList<String>();
        for (var jobs = 1001; clerk.open(); jobs++) {
            var answer = clerk.save(jobs);
            if (answer.statusCode() != 302) {
                assertThat(answer.statusCode()).isEqualTo(503);
                break;
            }
            acknowledged.add(Integer.toString(jobs));
            if (acknowledged.size() == 10) {
                killing.completeAsync(this::kill);
            }
        }
        killing.join();

        assertPolitelyRefused(clerk.save(4711), "4711");

        restart();
        assertWorkGoesOn(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThan(5);
    }

    @Test
    void keepsNobodyWaitingWhenItHangs() throws Exception {
        assertThat(clerk.open()).isTrue();
        var begun = System.nanoTime();
        Portals.freeze(data);
        try {
            var crowd = clerk.caller().getAllAtOnce(Clerk.GRID, CROWD);

            assertThat(crowd)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .isPresent());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
            assertThat(clerk.caller().get("/actuator/health/liveness").statusCode())
                    .as("no reason to restart the portal")
                    .isEqualTo(200);
            assertThat(clerk.caller().get("/actuator/health/readiness").statusCode())
                    .as("nor to send readers elsewhere")
                    .isEqualTo(200);
            assertThat(clerk.caller().get("/actuator/health").statusCode())
                    .as("but to call somebody")
                    .isEqualTo(503);
            assertPolitelyRefused(clerk.save(4712), "4712");
        } finally {
            Portals.thaw(data);
        }
        assertWorkGoesOn(List.of());
    }

    @Test
    void losesNoAcknowledgedSaveWhenItsDiskIsFull() throws Exception {
        assertThat(disk.refusal())
                .as(
                        "root on Linux mounts a small disk for this test; in a container that takes the capability SYS_ADMIN")
                .isEmpty();
        assumeThat(disk.isLimited()).as("a disk of its own").isTrue();
        var acknowledged = new ArrayList<String>();
        disk.fill();
        for (var jobs = 5001; clerk.open(); jobs++) {
            var answer = clerk.save(jobs);
            if (answer.statusCode() != 302) {
                assertPolitelyRefused(answer, Integer.toString(jobs));
                break;
            }
            acknowledged.add(Integer.toString(jobs));
        }
        assertThat(clerk.caller().get(Clerk.GRID).statusCode()).isIn(200, 503);

        disk.makeRoom();
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            restart();
        }
        assertWorkGoesOn(acknowledged);
    }

    /** Says that it did not save, when to come again, and repeats what was typed. */
    private static void assertPolitelyRefused(HttpResponse<String> answer, String typed) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(KEPT_FIELD.matcher(answer.body()).results().map(found -> found.group(1)))
                .as(answer.body())
                .contains(typed);
        assertThat(answer.body()).doesNotContain("Exception", "org.postgresql");
    }

    /** The portal recovers by itself, the clerk is still signed in, and readers have noticed nothing. */
    private void assertWorkGoesOn(List<String> acknowledged) throws Exception {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(clerk::open);
        assertThat(changes()).containsAll(acknowledged);
        assertThat(clerk.save(4713).statusCode()).as("work goes on").isEqualTo(302);
        readers.end();
        assertThat(readers.troubles).isEmpty();
        assertThat(readers.pages).hasValueGreaterThan(20);
        assertThat(portal.getBean(Journal.class).verify().intact()).isTrue();
    }

    private Void kill() {
        try {
            Portals.kill(data);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return null;
    }

    private void restart() throws IOException {
        server.close();
        server = await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> Portals.durableServer(data, port), started -> true);
    }

    private List<String> changes() {
        return portal.getBean(JdbcClient.class)
                .sql("select new_figure from dossier_change where subject_code = 'JOBS' and changed_by = 'an-phu'")
                .query(String.class)
                .list();
    }
}
