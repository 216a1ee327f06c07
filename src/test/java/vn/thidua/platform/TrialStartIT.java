package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The trial as a newcomer meets it: {@code java -jar}, with nothing prepared. */
class TrialStartIT {

    private static final String ANOTHER_OF_THIS_MACHINE = "127.0.0.2";

    @TempDir
    private Path folder;

    @Test
    void keepsItsDataThroughAKillAndRefusesASecondStartMeanwhile() throws Exception {
        var data = folder.resolve("trial data"); // a blank in the path, as on many desktops
        var port = PackagedPortal.freePort();

        try (var portal = PackagedPortal.start(data, port).awaitService()) {
            database(data).sql("create table kept (what text)").update();
            database(data).sql("insert into kept values ('Chợ Mới')").update();
            portal.kill();
        }

        try (var portal = PackagedPortal.start(data, port).awaitService()) {
            var kept = database(data)
                    .sql("select what from kept")
                    .query(String.class)
                    .single();
            assertThat(kept).as(portal::text).isEqualTo("Chợ Mới");
            assertThatThrownBy(() -> new Socket(ANOTHER_OF_THIS_MACHINE, port).close())
                    .as("the trial is for this machine, at its first address alone")
                    .isInstanceOf(ConnectException.class);

            assertRefused(PackagedPortal.start(data, PackagedPortal.freePort()), "thư mục dữ liệu", "stop it");
            assertAnswersWhatIsUnderWayWhenItIsStopped(portal);
        }
        assertThat(data.resolve("data/postmaster.pid"))
                .as("the server stops with the portal")
                .doesNotExist();
    }

    @Test
    void saysWhatToDoWhenItsPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    PackagedPortal.start(folder.resolve("data"), taken.getLocalPort()),
                    "Cổng mạng " + taken.getLocalPort(),
                    "--server.port=");
        }
    }

    @Test
    void saysWhatToDoWhenItCannotWrite() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "not a folder");

        assertRefused(
                PackagedPortal.start(file.resolve("data"), PackagedPortal.freePort()),
                "Không ghi được",
                "--thidua.embedded-database.directory=");
    }

    /** As a service manager stops it: whoever has begun to send is heard to the end, nobody else is let in, and then it is gone. */
    private static void assertAnswersWhatIsUnderWayWhenItIsStopped(PackagedPortal portal) throws Exception {
        try (var reader = new Socket(InetAddress.getLoopbackAddress(), portal.port())) {
            reader.setSoTimeout(60_000);
            var answer = new BufferedReader(new InputStreamReader(reader.getInputStream(), StandardCharsets.UTF_8));
            send(
                    reader,
                    "POST /dang-nhap HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 15\r\n\r\n");
            assertThat(answer.readLine()).as("the portal reads on").isEqualTo("HTTP/1.1 100 ");
            assertThat(answer.readLine()).isEmpty();

            var stopped = System.nanoTime();
            portal.process().destroy();
            await().atMost(Duration.ofSeconds(30)).until(() -> portal.text().contains("graceful shutdown"));
            assertThat(portal.process().isAlive())
                    .as("waits for what is under way")
                    .isTrue();
            send(reader, "username=an-phu");

            assertThat(answer.readLine()).as("without the form's token").startsWith("HTTP/1.1 403");
            assertThat(portal.exitCode()).as("ended by SIGTERM").isEqualTo(143);
            assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Duration.ofSeconds(40));
        }
    }

    private static void send(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        to.getOutputStream().flush();
    }

    private static void assertRefused(PackagedPortal portal, String... words) throws InterruptedException {
        assertThat(portal.exitCode()).isNotZero();
        assertThat(portal.complaints())
                .as(portal::text)
                .singleElement()
                .asString()
                .contains(words);
    }

    /** The trial's own database, entered as its portal enters it. */
    private static JdbcClient database(Path data) throws IOException {
        var port = Files.readAllLines(data.resolve("data/postmaster.pid")).get(3);
        var url = "jdbc:postgresql://127.0.0.1:%s/thidua".formatted(port.trim());
        return JdbcClient.create(
                new DriverManagerDataSource(url, "thidua", Files.readString(data.resolve("password"))));
    }
}
