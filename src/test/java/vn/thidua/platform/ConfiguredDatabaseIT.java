package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.PortalTest;

/** With {@code spring.datasource.url} set, nothing of the trial is there. */
@PortalTest
class ConfiguredDatabaseIT {

    @Autowired
    private ConfigurableEnvironment environment;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void startsNoDatabaseOfItsOwn(@Autowired TrialMode trial) {
        assertThat(trial.active()).isFalse();
        assertThat(environment.getPropertySources().stream().map(source -> source.getName()))
                .contains("test database")
                .doesNotContain("embedded database", "embedded database's key", "trial");
        assertThat(environment.getProperty("server.address"))
                .as("listens where its operator says")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "administrative_unit", "emulation_cluster", "season", "dossier", "publication"})
    void holdsNoTrialRows(String table, @Autowired JdbcClient jdbc) {
        assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quan-tri", "cong-bo", "tham-dinh", "an-phu", "system"})
    void knowsNoDefaultAccount(String login) {
        assertThat(mvc.post()
                        .uri("/dang-nhap")
                        .with(csrf())
                        .param("username", login)
                        .param("password", "thidua-dung-thu"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/dang-nhap"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("thidua-dung-thu", "Bản dùng thử");
    }

    /** A page gives up after half a minute; a migration takes its time, but does not hold up older nodes for a lock. */
    @Test
    void letsMigrationsTakeTheirTimeAndPagesNot(@Autowired Flyway flyway, @Autowired JdbcClient jdbc) {
        var migrating = JdbcClient.create(flyway.getConfiguration().getDataSource());

        assertThat(List.of("statement_timeout", "idle_in_transaction_session_timeout", "lock_timeout"))
                .extracting(limit -> limit(migrating, limit), limit -> limit(jdbc, limit))
                .containsExactly(tuple("0", "30s"), tuple("0", "1min"), tuple("10s", "10s"));
    }

    private static String limit(JdbcClient jdbc, String name) {
        return jdbc.sql("show " + name).query(String.class).single();
    }

    /** Virtual threads came with Java 21. */
    @Test
    void servesWithVirtualThreadsWhereTheRuntimeHasThem() {
        assertThat(Threading.VIRTUAL.isActive(environment))
                .isEqualTo(Runtime.version().feature() >= 21);
    }
}
