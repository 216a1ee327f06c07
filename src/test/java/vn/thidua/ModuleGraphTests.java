package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The drawing of the modules in docs/architecture.md is the one that the modules declare and the build enforces. */
class ModuleGraphTests {

    private static final Path SOURCES = Path.of("src/main/java/vn/thidua");
    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final Pattern ALLOWED =
            Pattern.compile("allowedDependencies = \\{([^}]*)\\}|allowedDependencies = (\"[^\"]*\")");
    private static final Pattern DRAWING = Pattern.compile("```mermaid\n(flowchart.*?)```", Pattern.DOTALL);
    private static final List<String> KNOWN_TO_ALL = List.of("kernel", "platform");

    @Test
    void isDrawnAsTheModulesDeclareIt() throws IOException {
        var document = Files.readString(DOCUMENT);
        var declared = drawing();
        var matcher = DRAWING.matcher(document);
        assertThat(matcher.find()).as("a Mermaid flowchart in " + DOCUMENT).isTrue();
        if (Boolean.getBoolean("thidua.docs.write")) {
            Files.writeString(DOCUMENT, document.replace(matcher.group(1), declared));
            return;
        }

        assertThat(matcher.group(1))
                .as("run with -Dthidua.docs.write=true to draw it anew")
                .isEqualTo(declared);
    }

    private static String drawing() throws IOException {
        var arrows = new TreeMap<String, List<String>>();
        try (var folders = Files.list(SOURCES)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                var module = folder.getFileName().toString();
                if (!KNOWN_TO_ALL.contains(module)) {
                    arrows.put(module, known(folder.resolve("package-info.java")));
                }
            }
        }
        return arrows.entrySet().stream()
                .flatMap(entry -> entry.getValue().isEmpty()
                        ? List.of("  " + entry.getKey()).stream()
                        : entry.getValue().stream().map(known -> "  " + entry.getKey() + " --> " + known))
                .collect(Collectors.joining("\n", "flowchart LR\n", "\n"));
    }

    private static List<String> known(Path declaration) throws IOException {
        var matcher = ALLOWED.matcher(Files.readString(declaration));
        if (!matcher.find()) {
            return List.of();
        }
        var names = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Pattern.compile("\"([^\"]+)\"")
                .matcher(names)
                .results()
                .map(name -> name.group(1).replaceFirst(" *::.*", ""))
                .filter(name -> !KNOWN_TO_ALL.contains(name))
                .distinct()
                .sorted()
                .toList();
    }
}
