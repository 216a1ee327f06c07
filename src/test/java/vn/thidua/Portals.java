package vn.thidua;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Portals with a real clock and a real port, each a node on a database that the test says. */
final class Portals {

    private Portals() {}

    /** Starts a node of the trial; the first on a database loads the illustrative years. */
    static ConfigurableApplicationContext start(String url, String user, String password, String... options) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password));
        arguments.addAll(Arrays.asList(options));
        return new SpringApplicationBuilder(ThiDuaApplication.class, TestTrial.class)
                .profiles("test")
                .run(arguments.toArray(String[]::new));
    }

    static int port(ConfigurableApplicationContext portal) {
        return portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A server of its own that keeps what it acknowledges, as a real one does. */
    static EmbeddedPostgres durableServer(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "64MB")
                .start();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Ends a PostgreSQL as a power cut would: the postmaster and all that it started, without a word. */
    static void kill(Path data) throws IOException {
        var postmaster = postmaster(data);
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    /** Stops a PostgreSQL and all that it started in their tracks: it is there, accepts connections and says nothing. */
    static void freeze(Path data) throws IOException, InterruptedException {
        signal("-STOP", data);
    }

    static void thaw(Path data) throws IOException, InterruptedException {
        signal("-CONT", data);
    }

    private static void signal(String signal, Path data) throws IOException, InterruptedException {
        var postmaster = postmaster(data);
        var command = new ArrayList<>(List.of("kill", signal, Long.toString(postmaster.pid())));
        postmaster.descendants().forEach(child -> command.add(Long.toString(child.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        return ProcessHandle.of(pid).orElseThrow();
    }
}
