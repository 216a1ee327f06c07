package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL dies in the middle of the work, as in a power cut, and comes back. */
class BadDayIT {

    private static final Pattern KEPT_FIELD = Pattern.compile("name=\"i-JOBS.figure\" value=\"(\\d+)\"");

    @TempDir
    private Path folder;

    @Test
    void losesNoAcknowledgedSaveAndReadersOfPublicPagesNoticeNothing() throws Exception {
        var data = folder.resolve("data");
        var port = Portals.freePort();
        var server = Portals.durableServer(data, port);
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var portal = Portals.start(url, "postgres", "", "--spring.datasource.hikari.connection-timeout=2000")) {
            var readers = new Readers(Portals.port(portal));
            var clerk = new Clerk(Portals.port(portal));
            readers.begin();
            var acknowledged = saveUntilTheServerDies(clerk, data);

            var refused = clerk.save(4711);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(KEPT_FIELD.matcher(refused.body()).results().map(found -> found.group(1)))
                    .as(refused.body())
                    .contains("4711");
            assertThat(refused.body()).doesNotContain("Exception", "org.postgresql");

            server.close();
            server = await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> Portals.durableServer(data, port), started -> true);
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(clerk::open);

            assertThat(changes(portal)).containsAll(acknowledged);
            assertThat(acknowledged).hasSizeGreaterThan(5);
            assertThat(clerk.save(4711).statusCode()).as("work goes on").isEqualTo(302);
            assertThat(clerk.caller().get("/tai-khoan").statusCode())
                    .as("still signed in")
                    .isEqualTo(200);
            readers.end();
            assertThat(readers.troubles).isEmpty();
            assertThat(readers.pages).hasValueGreaterThan(20);
        } finally {
            server.close();
        }
    }

    /** Which figures the portal said it had saved. */
    private static List<String> saveUntilTheServerDies(Clerk clerk, Path data) throws Exception {
        var acknowledged = new ArrayList<String>();
        var dead = new AtomicBoolean();
        var killer = Executors.newSingleThreadExecutor();
        for (var jobs = 1001; ; jobs++) {
            if (acknowledged.size() == 10 && !dead.get()) {
                killer.submit(() -> {
                    try {
                        Portals.kill(data);
                        dead.set(true);
                    } catch (IOException failed) {
                        throw new IllegalStateException(failed);
                    }
                });
                killer.shutdown();
                acknowledged.add("");
            }
            if (!clerk.open()) {
                break;
            }
            var answer = clerk.save(jobs);
            if (answer.statusCode() == 302) {
                acknowledged.add(Integer.toString(jobs));
            } else {
                assertThat(answer.statusCode()).isEqualTo(503);
                break;
            }
        }
        await().atMost(Duration.ofSeconds(20)).untilTrue(dead);
        acknowledged.remove("");
        return acknowledged;
    }

    private static List<String> changes(ConfigurableApplicationContext portal) {
        return portal.getBean(JdbcClient.class)
                .sql("select new_figure from dossier_change where subject_code = 'JOBS' and changed_by = 'an-phu'")
                .query(String.class)
                .list();
    }

    /** Citizens who read on, whatever happens. */
    private static final class Readers {

        private static final List<String> PAGES =
                List.of("/", "/cum/so-2/2023", "/cum/so-2", "/cum/so-2/2022/diem/tri-ton", "/chi-tieu", "/luan-phien");

        private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger pages = new AtomicInteger();
        private final AtomicBoolean going = new AtomicBoolean(true);
        private final Caller caller;
        private final Thread thread;

        Readers(int port) {
            this.caller = new Caller(port);
            this.thread = new Thread(() -> {
                while (going.get()) {
                    read(caller, PAGES.get(pages.get() % PAGES.size()));
                }
            });
        }

        private void read(Caller caller, String page) {
            try {
                var status = caller.get(page).statusCode();
                if (status != 200) {
                    troubles.add(page + " " + status);
                }
                pages.incrementAndGet();
            } catch (IOException failed) {
                troubles.add(page + " " + failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        /** Each page has been read once before the bad day begins. */
        void begin() {
            PAGES.forEach(page -> read(caller, page));
            thread.start();
        }

        void end() throws InterruptedException {
            going.set(false);
            thread.join();
        }
    }
}
