package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The portal serves only the part of Bootstrap that its pages use, a sixth of the whole; nothing that they use may be missing. */
class BootstrapTests {

    private static final Path PART = Path.of("src/main/resources/static/css/bootstrap-used.css");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    private static final Pattern CLASSES = Pattern.compile("class(?:append)?=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*");

    @Test
    void thePartThatIsServedHoldsEveryClassThatATemplateUses() throws IOException {
        var whole = classes(new ClassPathResource("META-INF/resources/webjars/bootstrap/5.3.8/css/bootstrap.min.css")
                .getContentAsString(StandardCharsets.UTF_8));
        var wanted = new TreeSet<>(used());
        wanted.retainAll(whole);

        assertThat(wanted).contains("btn", "form-control", "visually-hidden");
        assertThat(classes(Files.readString(PART))).containsAll(wanted);
    }

    @Test
    void thePartIsOfTheVersionThatIsDependedOn() throws IOException {
        assertThat(Files.readString(PART)).startsWith("/* Bootstrap 5.3.8 ");
    }

    private static Set<String> used() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(BootstrapTests::words)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> words(Path template) {
        try {
            return CLASSES.matcher(Files.readString(template))
                    .results()
                    .flatMap(list -> WORD.matcher(list.group(1)).results())
                    .map(word -> word.group());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Set<String> classes(String css) {
        return CLASS.matcher(css).results().map(each -> each.group(1)).collect(Collectors.toSet());
    }
}
