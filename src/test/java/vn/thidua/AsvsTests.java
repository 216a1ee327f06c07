package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about OWASP ASVS leaves no requirement of levels 1 and 2 out, and points only at what is there. */
class AsvsTests {

    private static final Path PAGE = Path.of("docs/security/asvs.md");
    private static final Path STANDARD = Path.of("src/test/resources/asvs-5.0.0.txt");
    private static final Pattern NUMBERED = Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\|.*");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)(?:\\.\\w+)?`");
    private static final Pattern DOCUMENT = Pattern.compile("`(docs/[\\w./-]+)`");
    private static final String DASH = "–";

    private final List<Requirement> requirements = requirements();

    private record Requirement(String number, String level, String state, String where, String test) {

        boolean isMet() {
            return state.equals("met");
        }
    }

    @Test
    void listsEveryRequirementOfBothLevels() throws IOException {
        var wanted = Files.readAllLines(STANDARD).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(requirements.stream().map(it -> it.number() + " " + it.level()))
                .containsExactlyInAnyOrderElementsOf(wanted)
                .hasSizeGreaterThan(250);
    }

    @Test
    void saysOfEachWhereAndWhyAndOfEachThatIsMetWhoNotices() {
        assertThat(requirements).allSatisfy(it -> {
            assertThat(it.state()).as(it.number()).isIn("met", "n/a");
            assertThat(it.where()).as(it.number()).isNotBlank();
            if (it.isMet()) {
                assertThat(it.test()).as(it.number()).matches(DASH + "|`\\w+(Tests|IT)`(, `\\w+(Tests|IT)`)*");
            } else {
                assertThat(it.test()).as(it.number()).isEmpty();
            }
        });
    }

    @Test
    void countsWhatItLists() throws IOException {
        var met = requirements.stream().filter(Requirement::isMet).toList();
        var tested = met.stream().filter(it -> !it.test().equals(DASH)).count();

        assertThat(Files.readString(PAGE))
                .contains("%d requirements: %d met, %d of them held by tests, %d not applicable, none not met."
                        .formatted(requirements.size(), met.size(), tested, requirements.size() - met.size()));
    }

    @Test
    void namesOnlyClassesAndTestsAndDocumentsThatExist() throws IOException {
        var known = Stream.concat(classes("src/main/java"), classes("src/test/java"))
                .collect(Collectors.toSet());
        var tests = classes("src/test/java").collect(Collectors.toSet());

        assertThat(requirements).isNotEmpty().allSatisfy(it -> {
            assertThat(known).as(it.number()).containsAll(found(NAME, it.where()));
            assertThat(tests).as(it.number()).containsAll(found(NAME, it.test()));
            assertThat(found(DOCUMENT, it.where()))
                    .as(it.number())
                    .allSatisfy(document -> assertThat(Path.of(document)).exists());
        });
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Stream<String> classes(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList()
                    .stream();
        }
    }

    private static List<Requirement> requirements() {
        try (var lines = Files.lines(PAGE)) {
            var read = new TreeMap<String, Requirement>();
            lines.filter(line -> NUMBERED.matcher(line).matches()).forEach(line -> {
                var cells =
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
                assertThat(cells).as(line).hasSize(8);
                var twice = read.put(
                        cells.get(1),
                        new Requirement(cells.get(1), cells.get(2), cells.get(4), cells.get(5), cells.get(6)));
                assertThat(twice).as(line).isNull();
            });
            return List.copyOf(read.values());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
