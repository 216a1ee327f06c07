package vn.thidua;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL 18 server of a test run: a container where a Docker engine answers, the embedded server elsewhere.
 *
 * <p>{@code -Dthidua.test.database=auto|testcontainers|embedded} chooses; the tests are the same.
 */
record TestServer(int port, String user, String password) {

    private static final String SWITCH = "thidua.test.database";

    /** The server of this JVM, started when the first test needs it and stopped with the JVM. */
    static TestServer running() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final TestServer SERVER = start(System.getProperty(SWITCH, "auto"));
    }

    private static TestServer start(String kind) {
        return switch (kind) {
            case "testcontainers" -> container();
            case "embedded" -> embedded();
            case "auto" -> containerOrEmbedded();
            default ->
                throw new IllegalArgumentException(
                        "-D%s=%s: use auto, testcontainers or embedded".formatted(SWITCH, kind));
        };
    }

    /** An engine that answers may still have no image and no way to fetch one; that is no reason not to test. */
    private static TestServer containerOrEmbedded() {
        try {
            return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
        } catch (ContainerLaunchException | ContainerFetchException | IllegalStateException noContainer) {
            LoggerFactory.getLogger(TestServer.class)
                    .warn("A Docker engine answers but starts no PostgreSQL; the embedded one is used", noContainer);
            return embedded();
        }
    }

    @SuppressWarnings("resource") // lives as long as this JVM
    private static TestServer container() {
        var container = new PostgreSQLContainer("postgres:18")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        return new TestServer(
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    private static TestServer embedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
            return new TestServer(server.getPort(), "postgres", "not asked for");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    /** The same database, by way of this line. */
    String through(SlowLine line, String database) {
        return url(database).replace(":" + port + "/", ":" + line.port() + "/");
    }

    void create(String database) {
        command("create database " + database);
    }

    /**
     * PostgreSQL copies a database that nobody uses, so a portal at work on this one is kept out of it meanwhile. Files are copied
     * as such, a third of the time that it takes to write them anew through the log.
     */
    void copy(String database, String copy) {
        admitTo(database, false);
        try {
            disconnect(database);
            command("create database %s template %s strategy file_copy".formatted(copy, database));
        } finally {
            admitTo(database, true);
        }
    }

    void drop(String database) {
        command("drop database if exists %s with (force)".formatted(database));
    }

    boolean has(String database) {
        return jdbc().sql("select exists (select from pg_database where datname = ?)")
                .param(database)
                .query(Boolean.class)
                .single();
    }

    private void admitTo(String database, boolean anybody) {
        command("alter database %s with allow_connections %s".formatted(database, anybody));
    }

    private void disconnect(String database) {
        jdbc().sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(database)
                .query(Boolean.class)
                .list();
    }

    private void command(String sql) {
        jdbc().sql(sql).update();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url("postgres"), user, password));
    }
}
