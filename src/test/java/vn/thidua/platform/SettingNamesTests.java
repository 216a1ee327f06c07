package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class SettingNamesTests {

    private static final Pattern IN_THE_MANUAL = Pattern.compile("`(thidua\\.[a-z.-]+)`((?:, `\\.[a-z-]+`)*)");

    private final SettingNames names = new SettingNames(destination -> LogFactory.getLog(SettingNames.class));

    @Test
    void refusesAnOptionThatThePortalDoesNotHave() {
        assertThatThrownBy(() -> start("--server.port=0", "--thidua.file.largest=1MB"))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContainingAll("thidua.file.largest", "Không có thiết lập", "There is no setting");
    }

    @Test
    void takesWhatThePortalHas() {
        start("--thidua.files.largest=1MB", "--thidua.load.requests-at-a-time=9", "--thidua.journal.verify=true");
    }

    @Test
    void warnsOfAVariableThatSetsNothing(CapturedOutput output) {
        start(Map.of("THIDUA_FILE_LARGEST", "1MB", "THIDUA_FILES_QUOTA", "1GB", "PATH", "/bin"));

        assertThat(output).contains("THIDUA_FILE_LARGEST").doesNotContain("THIDUA_FILES_QUOTA", "PATH");
    }

    @Test
    void areAllDescribedInTheManualAndInTheMetadata() throws IOException {
        var described = new TreeSet<String>();
        var wordless = new ArrayList<String>();
        for (var property : metadata().path("properties").values()) {
            var name = property.path("name").asString();
            if (name.startsWith("thidua.")) {
                described.add(name);
                if (property.path("description").asString("").isBlank()) {
                    wordless.add(name);
                }
            }
        }

        assertThat(wordless).isEmpty();
        assertThat(inTheManual()).isEqualTo(described);
    }

    /** The names in the table of settings; {@code `thidua.portal.province`, `.body`} names two. */
    private static TreeSet<String> inTheManual() throws IOException {
        var named = new TreeSet<String>();
        Files.readAllLines(Path.of("docs", "operations.md")).stream()
                .filter(line -> line.startsWith("| `thidua."))
                .forEach(line -> {
                    var found = IN_THE_MANUAL.matcher(line);
                    assertThat(found.find()).as(line).isTrue();
                    var first = found.group(1);
                    named.add(first);
                    Pattern.compile("`(\\.[a-z-]+)`")
                            .matcher(found.group(2))
                            .results()
                            .forEach(next -> named.add(first.substring(0, first.lastIndexOf('.')) + next.group(1)));
                });
        return named;
    }

    private static JsonNode metadata() throws IOException {
        try (var metadata = SettingNames.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            return JsonMapper.builder().build().readTree(metadata);
        }
    }

    private void start(String... options) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(options));
        names.postProcessEnvironment(environment, new SpringApplication());
    }

    private void start(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        var source = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(source, new SystemEnvironmentPropertySource(source, variables));
        names.postProcessEnvironment(environment, new SpringApplication());
    }
}
