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
    private static final Path EXAMPLE = Path.of(".env.example");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(THIDUA_[A-Z_]+)");
    private static final Pattern SETTING = Pattern.compile("(?m)^(THIDUA_[A-Z_]+)=");

    @Test
    void explainsEveryVariableInItsExampleAndNoOther() throws IOException {
        var used = Stream.of(COMPOSE, LOGS)
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

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(Path file) throws IOException {
        var read = new Yaml().<Map<String, Object>>load(Files.readString(file));
        return (Map<String, Map<String, Object>>) read.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Path file, String service) throws IOException {
        return (Map<String, String>) services(file).get(service).get("environment");
    }
}
