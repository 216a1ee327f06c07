package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.AsSystem;
import vn.thidua.accounts.SignIn;
import vn.thidua.journal.Journal;
import vn.thidua.platform.PackagedPortal;
import vn.thidua.publications.Disclosure;
import vn.thidua.publications.Edition;
import vn.thidua.publications.PublicationService;
import vn.thidua.publications.PublicationTerms;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.ReleaseDesk;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

/** Two nodes serve the same people from one database; one of them, a process of its own, is killed in the middle of the work. */
@Alone
class NodesIT {

    private static final String DATABASE = "two_nodes";
    private static final String EVERY_SECOND = "--thidua.releases.cron=* * * * * *";
    private static final String PARTY_MEMBERS = "NEW_PARTY_MEMBERS";

    @Test
    void shareSessionsAndSavesAndOneCarriesOnWhenTheOtherIsKilled() throws Exception {
        var server = TestServer.running();
        server.drop(DATABASE);
        server.create(DATABASE);
        try (var dying = anotherNode(server).awaitService();
                var staying = anInstallationIsNoTrial(dying, server)) {
            var here = Portals.port(staying);
            publishesOnOneAndReadsOnTheOther(staying, new Caller(dying.port()));
            releasesOnceWhatBothFindDue(staying);
            var atHome = new Work(new Clerk(here, Clerk.JOBS));
            var elsewhere = new Work(new Clerk(here, PARTY_MEMBERS));
            assertThat(elsewhere.saveOnce()).isEqualTo(302);
            elsewhere.clerk.caller().moveTo(dying.port());

            var working = CompletableFuture.runAsync(atHome::goOn);
            var cutShort = CompletableFuture.runAsync(elsewhere::goOn);
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(atHome.saved).as("here: %s", atHome.troubles).hasSizeGreaterThan(5);
                assertThat(elsewhere.saved)
                        .as("elsewhere: %s", elsewhere.troubles)
                        .hasSizeGreaterThan(5);
            });
            dying.kill();
            cutShort.join();
            var savedBefore = atHome.saved.size();
            await().atMost(Duration.ofMinutes(1)).until(() -> atHome.saved.size() > savedBefore + 5);
            atHome.going.set(false);
            working.join();

            assertThat(atHome.troubles).as("requests of the other node").isEmpty();
            assertThat(elsewhere.troubles)
                    .as("what the killed node could still say")
                    .isEmpty();
            elsewhere.clerk.caller().moveTo(here);
            assertThat(elsewhere.saveOnce()).as("signed in here too").isEqualTo(302);
            assertThat(figures(staying, Clerk.JOBS)).containsAll(atHome.saved);
            assertThat(figures(staying, PARTY_MEMBERS)).containsAll(elsewhere.saved);
            assertThat(staying.getBean(Journal.class).verify().intact()).isTrue();
        }
    }

    /**
     * The portal as it is delivered, with a database of its operator's, starts none of its own, has no trial data and knows nobody;
     * the log says how the first administrator comes in. Only then is the database filled for the rest of the test.
     */
    private static ConfigurableApplicationContext anInstallationIsNoTrial(PackagedPortal delivered, TestServer server)
            throws Exception {
        var visitor = new Caller(delivered.port());
        var database =
                JdbcClient.create(new DriverManagerDataSource(server.url(DATABASE), server.user(), server.password()));

        assertThat(delivered.process().descendants())
                .as("no PostgreSQL of its own")
                .isEmpty();
        assertThat(List.of("account", "administrative_unit", "emulation_cluster", "season", "publication"))
                .allSatisfy(table -> assertThat(database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero());
        assertThat(visitor.get("/dang-nhap").body()).doesNotContain("thidua-dung-thu", "Bản dùng thử");
        assertThat(visitor.post(
                                "/dang-nhap",
                                visitor.token("/dang-nhap"),
                                Map.of("username", "quan-tri", "password", "thidua-dung-thu"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(delivered.text()).contains("Open /thiet-lap and enter this one-time setup code: ");
        assertThat(visitor.get("/thiet-lap").statusCode()).isEqualTo(200);

        theNextVersionMigrates(server);
        return Portals.start(server.url(DATABASE), server.user(), server.password(), EVERY_SECOND);
    }

    /** A first node of the next version has come and brought the schema up to date: the older ones run on, and even start. */
    private static void theNextVersionMigrates(TestServer server) {
        var migrated = Flyway.configure()
                .dataSource(server.url(DATABASE), server.user(), server.password())
                .locations("classpath:db/migration", "classpath:db/next")
                .load()
                .migrate();
        assertThat(migrated.migrations)
                .extracting(migration -> migration.description)
                .containsExactly("next version");
    }

    /** Both nodes look every second for what is due; one of them publishes it, and once. */
    private static void releasesOnceWhatBothFindDue(ApplicationContext node) {
        var year = new SeasonId(new ClusterId("so-2"), Year.of(2021));
        var terms = new PublicationTerms(LocalDate.of(2022, 6, 3), Disclosure.CRITERIA, "Đến giờ");
        var publisher = node.getBean(SignIn.class).actor("cong-bo").orElseThrow();
        node.getBean(ReleaseDesk.class).plan(year, terms, Instant.now().plusSeconds(2), publisher);
        var published = node.getBean(PublishedYears.class);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> published.editions("so-2", Year.of(2021)).size() > 1);
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);

        assertThat(published.editions("so-2", Year.of(2021)))
                .extracting(Edition::version)
                .containsExactly(2, 1);
        assertThat(node.getBean(ReleaseDesk.class).planned(year, publisher)).isEmpty();
    }

    /** Whoever asks a second later is shown the new version, though the other node had the page of the old one ready. */
    private static void publishesOnOneAndReadsOnTheOther(ApplicationContext one, Caller other) throws Exception {
        var why = "Bổ sung văn bản đã ký";
        var page = "/cum/so-2/2022";
        assertThat(other.get(page).body()).doesNotContain(why);
        AsSystem.run(() -> one.getBean(PublicationService.class)
                .publish(
                        new SeasonId(new ClusterId("so-2"), Year.of(2022)),
                        new PublicationTerms(LocalDate.of(2023, 6, 3), Disclosure.CRITERIA, why),
                        Actor.system()));

        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);

        assertThat(other.get(page).body()).contains(why);
    }

    private static PackagedPortal anotherNode(TestServer server) throws IOException {
        return PackagedPortal.start(
                Portals.freePort(),
                "--spring.datasource.url=" + server.url(DATABASE),
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password(),
                "--thidua.security.key=for tests only, and of no use to anybody",
                "--thidua.security.second-factor-for=PRIVILEGED",
                EVERY_SECOND);
    }

    private static List<String> figures(ApplicationContext portal, String indicator) {
        return portal.getBean(JdbcClient.class)
                .sql("select new_figure from dossier_change where subject_code = ?")
                .param(indicator)
                .query(String.class)
                .list();
    }

    /** A clerk who saves one figure after the other until told to stop, or until the node is gone. */
    private static final class Work {

        private final Clerk clerk;
        private final AtomicInteger next = new AtomicInteger(1001);
        private final AtomicBoolean going = new AtomicBoolean(true);
        private final List<String> saved = Collections.synchronizedList(new ArrayList<>());
        private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());

        Work(Clerk clerk) {
            this.clerk = clerk;
        }

        int saveOnce() throws IOException, InterruptedException {
            assertThat(clerk.open()).isTrue();
            var figure = next.getAndIncrement();
            var status = clerk.save(figure).statusCode();
            if (status == 302) {
                saved.add(Integer.toString(figure));
            }
            return status;
        }

        void goOn() {
            try {
                while (going.get()) {
                    var status = saveOnce();
                    if (status != 302) {
                        troubles.add("answered " + status);
                    }
                }
            } catch (IOException killed) {
                going.set(false);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (AssertionError refused) {
                troubles.add(refused.toString());
            }
        }
    }
}
