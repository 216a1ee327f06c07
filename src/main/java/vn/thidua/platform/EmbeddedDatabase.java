package vn.thidua.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The trial's own PostgreSQL 18: on loopback, at a port it chooses itself, behind a password, writing to disk as
 * faithfully as a real one.
 */
record EmbeddedDatabase(EmbeddedPostgres server, EmbeddedDatabaseDirectory directory, String password) {

    static final String USER = "thidua";

    private static final Log log = LogFactory.getLog(EmbeddedDatabase.class);

    static EmbeddedDatabase start(EmbeddedDatabaseDirectory directory) {
        try {
            log.info("Starting the trial's own PostgreSQL 18 in " + directory.path());
            LeftBehindServer.in(directory.data()).stop();
            var password = directory.password();
            if (!Files.exists(directory.data())) {
                create(directory, password);
            }
            return new EmbeddedDatabase(run(directory, directory.data(), password), directory, password);
        } catch (IOException | UncheckedIOException | SQLException | IllegalStateException e) {
            throw new StartupRefused("startup.serverFailed", e, directory.path(), directory.log());
        }
    }

    /**
     * A new cluster trusts everyone until its owner has a password, so it is prepared aside and moved into place only
     * when it is whole and closed.
     */
    private static void create(EmbeddedDatabaseDirectory directory, String password) throws IOException, SQLException {
        var fresh = directory.freshDataInTheMaking();
        try (var server = run(directory, fresh, password);
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            statement.execute("create role " + USER + " login password '" + password + "'");
            statement.execute("create database " + USER + " owner " + USER);
        }
        var access = fresh.resolve("pg_hba.conf");
        Files.writeString(access, Files.readString(access, UTF_8).replaceAll("\\btrust\\b", "scram-sha-256"), UTF_8);
        Files.move(fresh, directory.data());
    }

    private static EmbeddedPostgres run(EmbeddedDatabaseDirectory directory, Path data, String password)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.programs().toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(ProcessBuilder.Redirect.to(logFile(directory)))
                // Vietnamese letters keep their case rules, and the order of texts is the same on every machine
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "50")
                // The library is made for tests and lets these go; a trial's data should outlive a power cut
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static File logFile(EmbeddedDatabaseDirectory directory) {
        return directory.log().toFile();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), USER);
    }

    void stop() {
        try {
            server.close();
            directory.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
