package vn.thidua.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With the setting that the operations page gives, each event of the log is one JSON object on one line, for machines to watch. */
class StructuredLogTests {

    private static final String WHAT = "Sign-in refused: \"x\"\nlevel=forged";

    @TempDir
    private Path classes;

    @Test
    void isOneObjectALineWithTimeLevelAndNumberOfTheRequest() throws Exception {
        var events = logged("--logging.structured.format.console=ecs");

        var warning = events.stream()
                .filter(event -> WHAT.equals(event.path("message").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(warning.path("@timestamp").asString()).matches("[0-9T:.-]+Z");
        assertThat(warning.path("log").path("level").asString()).isEqualTo("WARN");
        assertThat(warning.path("log").path("logger").asString()).isEqualTo(StructuredLogTests.class.getName());
        assertThat(warning.path("service").path("name").asString()).isEqualTo("thidua-portal");
        assertThat(warning.path("request").asString()).isEqualTo("a1b2c3");
        assertThat(warning.path("error").path("stack_trace").asString()).contains("IllegalStateException");
    }

    /** What a program of its own writes, which logs as the portal does, without the settings of the tests, and does nothing else. */
    private List<JsonNode> logged(String... settings) throws IOException, InterruptedException {
        for (var compiled : List.of(StructuredLogTests.class, Speaker.class)) {
            var file = compiled.getName().replace('.', '/') + ".class";
            var copy = classes.resolve(file);
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            try (var content = Objects.requireNonNull(compiled.getClassLoader().getResourceAsStream(file))) {
                Files.copy(content, copy);
            }
        }
        var libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"));
        var classPath = Stream.concat(Stream.of(classes.toString()), libraries).collect(joining(File.pathSeparator));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, Speaker.class.getName()));
        command.addAll(List.of(settings));
        var program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(program.getInputStream().readAllBytes(), UTF_8);
        assertThat(program.waitFor()).as(output).isZero();
        var json = new JsonMapper();
        return output.lines().map(json::readTree).toList();
    }

    /** Starts with the portal's settings, says one thing, and ends. */
    @Configuration(proxyBeanMethods = false)
    static class Speaker {

        public static void main(String[] arguments) {
            var application = new SpringApplication(Speaker.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.run(arguments).close();
            MDC.put("request", "a1b2c3");
            LoggerFactory.getLogger(StructuredLogTests.class).warn(WHAT, new IllegalStateException("because"));
        }
    }
}
