package vn.thidua.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The schema is brought up to date over connections of its own: the limits on single statements are for pages, and a table of fifteen
 * years may take longer. A lock is waited for no longer than pages wait for theirs, so that the older nodes, which go on
 * meanwhile, are not kept waiting behind the migration; it then fails as a whole, and the node tries again.
 */
@Configuration(proxyBeanMethods = false)
class MigrationSetup {

    @Bean
    FlywayConfigurationCustomizer unhurriedMigrations() {
        return flyway -> {
            // Where a role of its own migrates, its connections are none of the pool's
            if (flyway.getDataSource() instanceof HikariDataSource pool) {
                flyway.dataSource(unhurried(pool));
            }
        };
    }

    private static DriverManagerDataSource unhurried(HikariDataSource pool) {
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.remove("socketTimeout");
        properties.put("options", "-c lock_timeout=10s");
        var source = new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        properties.replaceAll((name, value) -> value.toString());
        source.setConnectionProperties(properties);
        return source;
    }
}
