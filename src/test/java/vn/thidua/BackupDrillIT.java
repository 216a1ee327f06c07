package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thidua.backup.BackupCommand;
import vn.thidua.journal.Journal;
import vn.thidua.publications.PublishedYears;
import vn.thidua.rankings.RankingService;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

/** The drill: what was saved yesterday is the portal of today, to the last byte. */
@TrialTest
class BackupDrillIT {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    @Test
    void bringsBackAPortalThatScoresAndProvesTheSame() {
        var file = folder.resolve("portal.zip");
        assertThat(command("backup", file.toString(), at(environment))).contains("journal");

        var restored = emptyDatabase("restored");
        command("restore", file.toString(), at(restored));

        try (var second = portalOn(restored)) {
            assertThat(second.getBean(Journal.class).verify().intact()).isTrue();
            assertThat(second.getBean(Journal.class).head())
                    .isEqualTo(portal.getBean(Journal.class).head());
            assertThat(published(second)).isEqualTo(published(portal)).hasSize(3);
            assertThat(standings(second)).isEqualTo(standings(portal)).hasSize(3);
        }
        var again = folder.resolve("again.zip");
        command("backup", again.toString(), at(restored));
        assertThat(sheet(again)).isEqualTo(sheet(file));
    }

    @Test
    void goesOnNumberingWhereTheOldOneStopped() {
        var file = folder.resolve("portal.zip");
        command("backup", file.toString(), at(environment));
        var restored = emptyDatabase("numbered");
        command("restore", file.toString(), at(restored));

        var jdbc = JdbcClient.create(source(restored));
        var highest = jdbc.sql("select max(step_id) from dossier_step")
                .query(Long.class)
                .single();
        var next = jdbc.sql("select nextval(pg_get_serial_sequence('dossier_step', 'step_id'))")
                .query(Long.class)
                .single();

        assertThat(highest).isPositive();
        assertThat(next).isEqualTo(highest + 1);
    }

    @Test
    void isRefusedWhereSomethingIsAlreadyThereOrSomethingIsAmiss() throws Exception {
        var file = folder.resolve("portal.zip");
        command("backup", file.toString(), at(environment));

        assertThat(refused("restore", file.toString(), at(environment))).contains("holds data already");
        assertThat(refused("restore", folder.resolve("none.zip").toString(), at(environment)))
                .contains("There is no file");

        var damaged = folder.resolve("damaged.zip");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 0x55;
        Files.write(damaged, bytes);
        var target = emptyDatabase("untouched");
        assertThat(refused("restore", damaged.toString(), at(target))).isNotBlank();
        assertThat(JdbcClient.create(source(target))
                        .sql("select count(*) from information_schema.tables where table_schema = 'public'")
                        .query(Long.class)
                        .single())
                .as("nothing was written")
                .isZero();
    }

    /** Everybody knows the passwords of a trial, and whoever gets the same login later must not inherit what was somebody else's there. */
    @Test
    void leavesTheAccountsOfATrialBehindWithAllThatIsTheirs() throws IOException {
        var jdbc = JdbcClient.create(source(environment));
        jdbc.sql("insert into user_entities (id, name) values ('a-key', 'an-phu')")
                .update();
        jdbc.sql(
                        "insert into notice_address (login, address, digest, changed_at) values ('an-phu', 'a@example.org', true, now())")
                .update();
        jdbc.sql("""
                        insert into delegation (delegation_id, unit_id, lender, deputy, role, from_day, to_day, reason, granted_at, version)
                        values (gen_random_uuid(), 'an-phu', 'an-phu.lanhdao', 'an-phu', 'UNIT_APPROVER', '2026-11-01', '2026-12-31',
                            'Đi học', now(), 0)
                        """).update();
        var file = folder.resolve("trial.zip");
        command("backup", file.toString(), at(environment));
        ofATrial(file);
        var target = emptyDatabase("real");

        assertThat(command("restore", file.toString(), at(target))).isNotBlank();

        var real = JdbcClient.create(source(target));
        for (var table : List.of("account", "user_entities", "notice_address", "notice", "mail_outbox", "delegation")) {
            assertThat(real.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(real.sql("select count(*) from journal_entry")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static void ofATrial(Path archive) throws IOException {
        try (var zip = FileSystems.newFileSystem(archive)) {
            var sheet = zip.getPath("archive.json");
            var said = Files.readString(sheet);
            var trial = said.replaceFirst("\"trial\"\\s*:\\s*false", "\"trial\" : true");
            assertThat(trial).isNotEqualTo(said);
            Files.writeString(sheet, trial);
        }
    }

    private static DriverManagerDataSource source(Environment environment) {
        return new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
    }

    /** The published versions, byte for byte. */
    private static List<String> published(ApplicationContext portal) {
        var years = portal.getBean(PublishedYears.class);
        return years.everyEdition().stream()
                .map(edition -> edition.contentHash() + years.content(edition))
                .toList();
    }

    /** The order of each published year, computed anew from figures, targets, scorecard, decisions and sanctions. */
    private static Map<String, String> standings(ApplicationContext portal) {
        var ranking = portal.getBean(RankingService.class);
        var standings = new TreeMap<String, String>();
        portal.getBean(PublishedYears.class).editions().forEach(edition -> {
            var season = new SeasonId(new ClusterId(edition.cluster()), edition.year());
            var official = ranking.official(season);
            standings.put(season.toString(), official.places() + " " + new TreeMap<>(official.results()));
        });
        return standings;
    }

    private static ConfigurableApplicationContext portalOn(String database) {
        var server = TestServer.running();
        return new SpringApplicationBuilder(ThiDuaApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + server.url(database),
                        "--spring.datasource.username=" + server.user(),
                        "--spring.datasource.password=" + server.password());
    }

    private static String emptyDatabase(String purpose) {
        var name = "drill_" + purpose;
        TestServer.running().drop(name);
        TestServer.running().create(name);
        return name;
    }

    private static DriverManagerDataSource source(String database) {
        var server = TestServer.running();
        return new DriverManagerDataSource(server.url(database), server.user(), server.password());
    }

    private static List<String> at(Environment environment) {
        return Stream.of("url", "username", "password")
                .map("spring.datasource."::concat)
                .map(name -> "--" + name + "=" + environment.getRequiredProperty(name))
                .toList();
    }

    private static List<String> at(String database) {
        var server = TestServer.running();
        return List.of(
                "--spring.datasource.url=" + server.url(database),
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password());
    }

    private static String command(String name, String file, List<String> options) {
        var ran = run(name, file, options);
        assertThat(ran.code()).as(ran.text()).isZero();
        return ran.text();
    }

    private static String refused(String name, String file, List<String> options) {
        var ran = run(name, file, options);
        assertThat(ran.code()).as(ran.text()).isEqualTo(2);
        return ran.text();
    }

    private record Ran(int code, String text) {}

    private static Ran run(String name, String file, List<String> options) {
        var arguments = new ArrayList<>(List.of(name, file));
        arguments.addAll(options);
        var text = new ByteArrayOutputStream();
        var printer = new PrintStream(text, true, StandardCharsets.UTF_8);
        var code = BackupCommand.run(arguments.toArray(String[]::new), printer, printer)
                .orElseThrow();
        return new Ran(code, text.toString(StandardCharsets.UTF_8));
    }

    /** What the archive says of its tables, without the moment at which it was taken. */
    private static String sheet(Path archive) {
        try (var zip = new ZipFile(archive.toFile());
                var sheet = zip.getInputStream(zip.getEntry("archive.json"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\"takenAt\".*", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
