package vn.thidua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Scoring from files as a province tries it: the delivered jar, no database, no portal around it. */
class PackagedCommandsIT {

    private static final Path JAR = Path.of("target", "thidua-portal.jar");
    private static final Path CASES = Path.of("src", "test", "resources", "scoring", "golden-cases.json");

    @TempDir
    private Path folder;

    @Test
    void scoresAYearLikeTheExpectedResult() throws Exception {
        var classes = folder.resolve("classes.log");

        var answer = run(
                List.of("-Xlog:class+load:file=" + classes),
                "score",
                TrialYearsTests.trialFolder().toString(),
                "2023");

        assertThat(answer.exitCode()).as(answer.complaint()).isZero();
        assertThatLittleWasLoaded(classes);
        var printed = JsonMapper.shared().readTree(answer.output());
        assertThat(printed.at("/ranking/0/unit").stringValue()).isEqualTo("an-phu");
        assertThat(printed.at("/ranking")).hasSize(6);
    }

    @Test
    void runsEveryReferenceCaseWithoutStartingThePortal() throws Exception {
        var classes = folder.resolve("classes.log");

        var answer = run(List.of("-Xlog:class+load:file=" + classes), "cases", CASES.toString());

        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output().lines().reduce((first, last) -> last)).contains("243 passed, 0 failed");
        assertThatLittleWasLoaded(classes);
    }

    @Test
    void failsWithAWordOnWhatIsMissing() throws Exception {
        var answer = run("cases", folder.resolve("absent.json").toString());

        assertThat(answer.exitCode()).isNotZero();
        assertThat(answer.complaint()).contains("absent.json").doesNotContain("Exception");
    }

    /** Neither the portal nor the mapper of objects, which takes as long to prepare as a year takes to score. */
    private static void assertThatLittleWasLoaded(Path classes) throws IOException {
        try (var loaded = Files.lines(classes)) {
            assertThat(loaded.filter(line -> line.contains("org.springframework.context.")
                            || line.contains("org.springframework.boot.SpringApplication ")
                            || line.contains("tools.jackson.databind.ObjectMapper ")
                            || line.contains("org.hibernate.")))
                    .isEmpty();
        }
    }

    private record Answer(int exitCode, String output, String complaint) {}

    private Answer run(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), arguments);
    }

    private Answer run(List<String> options, String... arguments) throws IOException, InterruptedException {
        assertThat(JAR)
                .as("the packaged portal; run this test with ./mvnw verify")
                .exists();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var output = folder.resolve("output");
        var complaint = folder.resolve("complaint");
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(complaint.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), Files.readString(output), Files.readString(complaint));
    }
}
