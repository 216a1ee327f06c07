package vn.thidua.platform;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the portal itself is doing: what {@code /actuator/health} tells machines, in words for the administrator. */
@Service
public class SystemCondition {

    private static final long BYTES_OF_A_MEGABYTE = 1024L * 1024L;

    private final HealthEndpoint health;
    private final ObjectProvider<BuildProperties> build;
    private final JdbcClient jdbc;

    SystemCondition(HealthEndpoint health, ObjectProvider<BuildProperties> build, JdbcClient jdbc) {
        this.health = health;
        this.build = build;
        this.jdbc = jdbc;
    }

    /**
     * What is to be known about the running portal.
     *
     * @param schema the newest change to the schema that the database has
     * @param databaseMegabytes how much room the database takes
     */
    public record Report(
            boolean well,
            List<Part> parts,
            @Nullable String version,
            String java,
            Instant since,
            String database,
            @Nullable String schema,
            long databaseMegabytes) {}

    /** One part that is watched, by the name that the health endpoint gives it. */
    public record Part(String name, boolean well) {}

    /** Whether every part is well. */
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    public boolean isWell() {
        return isUp(health.health().getStatus());
    }

    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Report report() {
        var product = build.getIfAvailable();
        return new Report(
                isWell(),
                parts(),
                product == null ? null : product.getVersion(),
                Runtime.version().toString(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                text("show server_version"),
                text("select max(version) from flyway_schema_history where success"),
                jdbc.sql("select pg_database_size(current_database())")
                                .query(Long.class)
                                .single()
                        / BYTES_OF_A_MEGABYTE);
    }

    private List<Part> parts() {
        return health.health() instanceof CompositeHealthDescriptor all && all.getComponents() != null
                ? all.getComponents().entrySet().stream()
                        .map(part ->
                                new Part(part.getKey(), isUp(part.getValue().getStatus())))
                        .toList()
                : List.of();
    }

    private static boolean isUp(Status status) {
        return Status.UP.equals(status) || Status.UNKNOWN.equals(status);
    }

    private String text(String query) {
        return jdbc.sql(query).query(String.class).single();
    }
}
