package vn.thidua.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The trial's own database, used when no {@code spring.datasource.url} is set.
 *
 * @param directory where the trial keeps its data; relative to the working folder
 */
@ConfigurationProperties("thidua.embedded-database")
record EmbeddedDatabaseSettings(
        @DefaultValue("data/postgres") Path directory) {}
