package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Citizens get no stylesheet that only staff need, and lack none. */
class StylesheetTests {

    private static final Path CSS = Path.of("src/main/resources/static/css");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    private static final Pattern CLASSES = Pattern.compile("[ :]class(?:append)?=\"([^\"]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*");

    /** Of the 60 KB that a public page and its looks may take; the largest page takes 16. */
    private static final int MOST_BYTES = 20_000;

    @Test
    void aPublicPageUsesNoClassThatOnlyTheStaffsStylesheetKnows() throws IOException {
        var staff = new TreeSet<>(classesOf("staff.css"));
        staff.removeAll(classesOf("portal.css"));
        var used = publicTemplates().flatMap(StylesheetTests::used).collect(Collectors.toSet());

        assertThat(staff).contains("entry", "matrix", "paper").doesNotContain("table");
        assertThat(used).contains("podium", "table", "aside-note");
        staff.retainAll(used);
        assertThat(staff).isEmpty();
    }

    @Test
    void theLookOfPublicPagesIsLight() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(CSS.resolve("bootstrap-used.css")));
            gzip.write(Files.readAllBytes(CSS.resolve("portal.css")));
        }

        assertThat(packed.size()).isLessThan(MOST_BYTES);
    }

    /** Not even one that another rule sets aside: a page may be laid out before that rule is there. */
    @ParameterizedTest
    @ValueSource(strings = {"bootstrap-used.css", "portal.css", "staff.css"})
    void noLookNeedsAPictureThatTheSecurityPolicyRefuses(String stylesheet) throws IOException {
        assertThat(Files.readString(CSS.resolve(stylesheet)))
                .doesNotContain("url(\"data:", "url(data:", "http:", "https:");
    }

    private static Set<String> classesOf(String stylesheet) throws IOException {
        var rules = COMMENT.matcher(Files.readString(CSS.resolve(stylesheet))).replaceAll("");
        var layout = rules.split("@layer media \\{")[0]; // print and forced colours know of both
        return CLASS.matcher(layout).results().map(each -> each.group(1)).collect(Collectors.toSet());
    }

    /** The pages with the public layout, and the parts that they are made of. */
    private static Stream<String> publicTemplates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(StylesheetTests::text)
                    .filter(text ->
                            text.contains("~{layout/public ::") || text.contains("<!-- Parts that public pages share"))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> used(String template) {
        return CLASSES.matcher(template)
                .results()
                .flatMap(list -> WORD.matcher(EXPRESSION.matcher(list.group(1)).replaceAll(""))
                        .results())
                .map(word -> word.group());
    }

    private static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
