package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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

    /** Virtual threads came with Java 21. */
    @Test
    void servesWithVirtualThreadsWhereTheRuntimeHasThem() {
        assertThat(Threading.VIRTUAL.isActive(environment))
                .isEqualTo(Runtime.version().feature() >= 21);
    }
}
