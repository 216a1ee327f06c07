package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The readers have a bad day: far too many at once, some who never finish their sentence, some who leave before the answer; or the database
 * is there and slow.
 */
@Alone
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class CrowdedDayIT {

    private static final String DATABASE = "crowded_day";
    private static final int PLACES = 20;

    /** Not kept ready: made for each who asks. */
    private static final String PAGE = "/cum/so-2/2023?nguon=thu";

    private SlowLine line;
    private final List<Socket> connections = new ArrayList<>();
    private ConfigurableApplicationContext portal;

    @BeforeAll
    void open() throws IOException {
        var server = TestServer.running();
        server.drop(DATABASE);
        server.create(DATABASE);
        line = SlowLine.to(server.port());
        portal = Portals.start(
                server.through(line, DATABASE),
                server.user(),
                server.password(),
                "--thidua.load.requests-at-a-time=" + PLACES,
                "--server.tomcat.connection-timeout=5s",
                "--spring.datasource.hikari.connection-timeout=2000",
                "--spring.datasource.hikari.data-source-properties.options=-c statement_timeout=4s -c lock_timeout=3s");
    }

    @AfterAll
    void close() throws IOException {
        portal.close();
        line.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }

    @Test
    void servesAsManyAsItCanAndAsksTheOthersToComeAgain() throws Exception {
        var caller = new Caller(Portals.port(portal));
        assertThat(caller.get(PAGE).statusCode()).isEqualTo(200);

        var crowd = caller.getAllAtOnce(PAGE, 10 * PLACES);

        assertThat(crowd)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 503))
                .filteredOn(answer -> answer.statusCode() == 503)
                .isNotEmpty()
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3"));
        assertThat(crowd).filteredOn(answer -> answer.statusCode() == 200).hasSizeGreaterThanOrEqualTo(PLACES);
        for (var visit = 0; visit < 10; visit++) {
            assertThat(caller.get(PAGE).statusCode()).as("recovered").isEqualTo(200);
        }
    }

    /** A quarter of a second for each sentence is a page of seconds: some are served, the others told to come again, nobody is kept. */
    @Test
    void servesSomeAndAsksTheOthersToComeAgainWhileTheDatabaseIsSlow() throws Exception {
        var clerk = new Clerk(Portals.port(portal));
        var readers = new Readers(Portals.port(portal));
        readers.begin();
        assertThat(clerk.open()).isTrue();
        var begun = System.nanoTime();
        line.delayEach(250);
        try {
            var crowd = clerk.caller().getAllAtOnce(Clerk.GRID, 6 * PLACES);

            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("nobody waits for long")
                    .isLessThan(Duration.ofSeconds(45));
            assertThat(crowd)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 503))
                    .filteredOn(answer -> answer.statusCode() == 503)
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .isPresent());
            assertThat(crowd).filteredOn(answer -> answer.statusCode() == 200).isNotEmpty();
            assertThat(clerk.caller().get("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
        } finally {
            line.delayEach(0);
        }
        await("nothing has piled up").atMost(Duration.ofSeconds(10)).until(clerk::open);
        var saves = portal.getBean(MeterRegistry.class).counter("thidua.deeds", "deed", "FigureChanged");
        var before = saves.count();
        assertThat(clerk.save(6001).statusCode()).isEqualTo(302);
        assertThat(saves.count() - before).as("the save is counted").isEqualTo(1);
        readers.end();
        assertThat(readers.troubles).isEmpty();
    }

    /** Something else holds the table: the statement is given up in its time, the form comes back, and the next save succeeds. */
    @Test
    void givesUpAStatementThatTakesTooLong() throws Exception {
        var clerk = new Clerk(Portals.port(portal));
        assertThat(clerk.open()).isTrue();
        var server = TestServer.running();
        try (var other = DriverManager.getConnection(server.url(DATABASE), server.user(), server.password());
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table dossier_change in access exclusive mode");
            var begun = System.nanoTime();

            var answer = clerk.save(6002);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("value=\"6002\"").doesNotContain("Exception", "dossier_change");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
            other.rollback();
        }
        assertThat(clerk.open()).isTrue();
        assertThat(clerk.save(6003).statusCode()).isEqualTo(302);
    }

    @Test
    void isKeptFromNobodyByThoseWhoNeverFinish(CapturedOutput log) throws Exception {
        for (var each = 0; each < 2 * PLACES; each++) {
            connect().write("GET / HTTP/1.1\r\nHost: loc");
            connect().write(post("application/x-www-form-urlencoded", "username=an-p"));
        }
        connect().write(post("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"f"));

        var caller = new Caller(Portals.port(portal));
        for (var visit = 0; visit < 10; visit++) {
            assertThat(caller.get(PAGE).statusCode()).isEqualTo(200);
        }
        caller.signIn("an-phu");
        await("silent connections are let go")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(connections).allMatch(CrowdedDayIT::isLetGo));
        assertNothingOfThemIn(log);
    }

    @Test
    void saysNothingInItsLogAboutThoseWhoLeave(CapturedOutput log) throws Exception {
        for (var page : List.of(PAGE, "/cum/so-2/2023.xlsx?nguon=thu", "/cum/so-2/2023.json?nguon=thu")) {
            for (var each = 0; each < 5; each++) {
                var reader = connect();
                reader.write("GET " + page + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                reader.socket().setSoLinger(true, 0);
                reader.socket().close();
            }
        }

        assertThat(new Caller(Portals.port(portal)).get(PAGE).statusCode()).isEqualTo(200);
        assertNothingOfThemIn(log);
    }

    private static void assertNothingOfThemIn(CapturedOutput log) {
        assertThat(log.getAll().lines())
                .noneMatch(line ->
                        line.contains("Broken pipe") || line.contains("ClientAbort") || line.contains(" ERROR "));
    }

    private record Connection(Socket socket) {

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    private Connection connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), Portals.port(portal));
        socket.setSoTimeout(1);
        connections.add(socket);
        return new Connection(socket);
    }

    private static String post(String type, String beginning) {
        return "POST /dang-nhap HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: 5000\r\n\r\n" + beginning;
    }

    /** The server has closed its end, with or without an answer before. */
    private static boolean isLetGo(Socket connection) {
        try {
            return connection.getInputStream().readAllBytes().length >= 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
