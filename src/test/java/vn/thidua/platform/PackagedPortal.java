package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The portal as it is delivered, run as {@code java -jar} in a process of its own. */
public record PackagedPortal(Process process, int port, Path output) implements AutoCloseable {

    private static final Path JAR = Path.of("target", "thidua-portal.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** A trial with this data directory. */
    static PackagedPortal start(Path data, int port) throws IOException {
        return start(port, "--thidua.embedded-database.directory=" + data);
    }

    public static PackagedPortal start(int port, String... options) throws IOException {
        assertThat(JAR)
                .as("the packaged portal; run this test with ./mvnw verify")
                .exists();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var output = Files.createTempFile("portal", ".log");
        var command = new ArrayList<>(List.of(
                java,
                // Quick to start, which is all that these tests wait for
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-jar"));
        command.addAll(List.of(JAR.toString(), "--server.port=" + port));
        command.addAll(Arrays.asList(options));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new PackagedPortal(process, port, output);
    }

    /** Not one of those that outgoing connections take: another test could have it before the portal does. */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 30_000)
                .filter(PackagedPortal::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    public PackagedPortal awaitService() {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || answers());
        assertThat(process.isAlive()).as(this::text).isTrue();
        return this;
    }

    /**
     * Whether the portal itself answers. That somebody accepts a connection says little: who asks a port that nobody holds
     * may be connected with himself.
     */
    private boolean answers() {
        try {
            var liveness = URI.create("http://127.0.0.1:%d/actuator/health/liveness".formatted(port));
            var connection = (HttpURLConnection) liveness.toURL().openConnection();
            connection.setConnectTimeout((int) Duration.ofSeconds(1).toMillis());
            connection.setReadTimeout((int) Duration.ofSeconds(10).toMillis());
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(this::text)
                .isTrue();
        return process.exitValue();
    }

    /** Ends it as a power cut or {@code kill -9} would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, as Ctrl+C does. */
    @Override
    public void close() {
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    public String text() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> complaints() {
        return text().lines()
                .filter(line -> line.matches(".*\\b(ERROR|WARN)\\b.*|\\s+at .*|Caused by.*|.*Exception.*"))
                .toList();
    }
}
