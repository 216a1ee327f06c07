package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.yaml.snakeyaml.Yaml;
import vn.thidua.platform.PortalSettings;

/** The set-up with containers asks for nothing that its example does not explain, and passes on what it asks for. */
class ComposeTests {

    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Path LOGS = Path.of("docs/deploy/logs.yml");
    private static final Path ARCHIVE = Path.of("docs/deploy/archive.yml");
    private static final Path EXAMPLE = Path.of(".env.example");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(THIDUA_[A-Z_]+)");
    private static final Pattern SETTING = Pattern.compile("(?m)^(THIDUA_[A-Z_]+)=");

    @Test
    void explainsEveryVariableInItsExampleAndNoOther() throws IOException {
        var used = Stream.of(COMPOSE, LOGS, ARCHIVE)
                .flatMap(file -> found(VARIABLE, file))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found(SETTING, EXAMPLE)).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void tellsThePortalItsOwnAddressForPasskeysAndMails() throws IOException {
        assertThat(environment(COMPOSE, "portal"))
                .containsEntry("THIDUA_PORTAL_ADDRESS", "${THIDUA_PORTAL_ADDRESS:-}")
                .containsEntry("THIDUA_MAIL_PORTAL", "${THIDUA_PORTAL_ADDRESS:-}");

        var unset = new Binder(new MapConfigurationPropertySource(Map.of("thidua.portal.address", "")))
                .bindOrCreate("thidua.portal", PortalSettings.class);
        assertThat(unset.address()).as("an empty variable is none").isNull();
    }

    @Test
    void exposesNothingButThePortal() throws IOException {
        var services = services(COMPOSE);

        assertThat(services.entrySet().stream()
                        .filter(service -> !service.getValue().containsKey("profiles"))
                        .filter(service -> !list(service.getValue(), "ports").isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactly("portal");
        assertThat(list(services.get("portal"), "ports")).containsExactly("${THIDUA_LISTEN:-127.0.0.1:8080}:8080");
        assertThat(list(services.get("portal-2"), "ports"))
                .as("behind the proxy")
                .isEmpty();
        assertThat(services.get("database")).doesNotContainKeys("ports", "network_mode");
        assertThat(list(services.get("database"), "networks")).containsExactly("data");
        assertThat(section(COMPOSE, "networks").get("data")).isEqualTo(Map.of("internal", true));
    }

    @Test
    void keepsSecretsInItsEnvironmentFileAndDoesNotStartWithoutThem() throws IOException {
        var secrets = Pattern.compile("(?i).*(?:password|secret|key|token)");
        for (var service : services(COMPOSE).keySet()) {
            environmentOrNone(service).forEach((name, value) -> {
                if (secrets.matcher(name).matches()) {
                    assertThat(value).as(service + " " + name).matches("\\$\\{THIDUA_[A-Z_]+:\\?.+}");
                }
            });
        }
        assertThat(Files.readAllLines(EXAMPLE)).contains("THIDUA_DATABASE_PASSWORD=", "THIDUA_SECURITY_KEY=");
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("/.env");
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).startsWith("*").doesNotContain("!.env", "!data");
    }

    @Test
    void runsEveryServiceWithoutPrivilegesOnAFileSystemThatCannotBeWritten() throws IOException {
        services(COMPOSE).forEach((name, service) -> {
            assertThat(service).as(name).containsEntry("read_only", true).doesNotContainKey("privileged");
            assertThat(list(service, "cap_drop")).as(name).containsExactly("ALL");
            assertThat(list(service, "security_opt")).as(name).contains("no-new-privileges:true");
        });
        assertThat(services(COMPOSE).get("database")).containsEntry("user", "999:999");
    }

    @Test
    void keepsPostgreSql18InAVolumeAndStartsThePortalOnceItAnswers() throws IOException {
        var database = services(COMPOSE).get("database");

        assertThat(database).containsEntry("image", "postgres:18").containsKey("healthcheck");
        assertThat(list(database, "volumes")).containsExactly("database:/var/lib/postgresql");
        assertThat(section(COMPOSE, "volumes")).containsKey("database");
        for (var node : List.of("portal", "portal-2")) {
            assertThat(services(COMPOSE).get(node))
                    .containsEntry("depends_on", Map.of("database", Map.of("condition", "service_healthy")));
            assertThat(environment(COMPOSE, node))
                    .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/thidua");
        }
    }

    /** Empty, the moment to go back to is none: PostgreSQL starts as ever. */
    @Test
    void keepsTheDatabasesLogElsewhereWhenAskedTo() throws IOException {
        assertThat(services(ARCHIVE).keySet()).containsExactly("database");
        var database = services(ARCHIVE).get("database");

        assertThat(list(database, "command"))
                .contains(
                        "archive_mode=on",
                        "restore_command=cp /archive/%f %p",
                        "recovery_target_time=${THIDUA_RECOVER_TO:-}");
        assertThat(list(database, "volumes")).singleElement().asString().endsWith("}:/archive");
        assertThat(Files.readString(Path.of("docs/operations.md")))
                .contains("docs/deploy/archive.yml", "THIDUA_RECOVER_TO");
    }

    @Test
    void shipsTheLogsOfEveryServiceWhenAskedTo() throws IOException {
        assertThat(services(LOGS).keySet()).isEqualTo(services(COMPOSE).keySet());
        for (var service : services(LOGS).values()) {
            assertThat(service.get("logging"))
                    .asString()
                    .contains("driver=syslog", "syslog-address=${THIDUA_LOG_SERVER");
        }
        for (var node : List.of("portal", "portal-2")) {
            assertThat(environment(LOGS, node)).containsEntry("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        }
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(result -> result.group(1));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<String, Map<String, Object>> services(Path file) throws IOException {
        return section(file, "services");
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> section(Path file, String name) throws IOException {
        var read = new Yaml().<Map<String, Object>>load(Files.readString(file));
        return (Map<String, T>) read.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> service, String name) {
        return (List<String>) service.getOrDefault(name, List.of());
    }

    private static Map<String, String> environmentOrNone(String service) throws IOException {
        return services(COMPOSE).get(service).containsKey("environment") ? environment(COMPOSE, service) : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Path file, String service) throws IOException {
        return (Map<String, String>) services(file).get(service).get("environment");
    }
}
