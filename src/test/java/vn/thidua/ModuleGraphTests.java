package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The drawing and the table of the modules in docs/architecture.md are what the modules declare and the build enforces. */
class ModuleGraphTests {

    private static final Path SOURCES = Path.of("src/main/java/vn/thidua");
    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final Pattern ALLOWED =
            Pattern.compile("allowedDependencies = \\{([^}]*)\\}|allowedDependencies = (\"[^\"]*\")");
    private static final Pattern PURPOSE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern DRAWING = Pattern.compile("```mermaid\n(flowchart.*?)```", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("(\\| module \\|.*?\n)\n", Pattern.DOTALL);
    private static final Set<String> KNOWN_TO_ALL = Set.of("kernel", "platform");

    @Test
    void isDrawnAsTheModulesDeclareIt() throws IOException {
        isDocumented(DRAWING, ModuleGraphTests::drawing);
    }

    @Test
    void isTabledAsTheModulesDeclareIt() throws IOException {
        isDocumented(TABLE, ModuleGraphTests::table);
    }

    private static void isDocumented(Pattern place, Function<SortedMap<String, Module>, String> form)
            throws IOException {
        var document = Files.readString(DOCUMENT);
        var declared = form.apply(modules());
        var matcher = place.matcher(document);
        assertThat(matcher.find()).as("%s in %s", place, DOCUMENT).isTrue();
        if (Boolean.getBoolean("thidua.docs.write")) {
            Files.writeString(DOCUMENT, document.replace(matcher.group(1), declared));
            return;
        }

        assertThat(matcher.group(1))
                .as("run with -Dthidua.docs.write=true to write it anew")
                .isEqualTo(declared);
    }

    /** An arrow that follows from two others is left out: else nobody could follow any. */
    private static String drawing(SortedMap<String, Module> modules) {
        return modules.entrySet().stream()
                .filter(module -> !KNOWN_TO_ALL.contains(module.getKey()))
                .flatMap(module -> arrows(module.getKey(), modules))
                .collect(Collectors.joining("\n", "flowchart LR\n", "\n"));
    }

    private static Stream<String> arrows(String module, SortedMap<String, Module> modules) {
        var known = modules.get(module).known();
        var byWayOfOthers = new TreeSet<String>();
        known.forEach(other -> reach(other, modules, byWayOfOthers));
        return known.isEmpty()
                ? Stream.of("  " + module)
                : known.stream()
                        .filter(other -> !byWayOfOthers.contains(other))
                        .map(other -> "  " + module + " --> " + other);
    }

    private static void reach(String module, SortedMap<String, Module> modules, Set<String> reached) {
        for (var other : modules.get(module).known()) {
            if (reached.add(other)) {
                reach(other, modules, reached);
            }
        }
    }

    private static String table(SortedMap<String, Module> modules) {
        return modules.entrySet().stream()
                .map(module -> "| `%s` | %s | %s |"
                        .formatted(
                                module.getKey(),
                                module.getValue().purpose(),
                                String.join(", ", module.getValue().known())))
                .collect(Collectors.joining("\n", "| module | what it is for | may use |\n|---|---|---|\n", "\n"));
    }

    private record Module(String purpose, List<String> known) {}

    private static SortedMap<String, Module> modules() throws IOException {
        var modules = new TreeMap<String, Module>();
        try (var folders = Files.list(SOURCES)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                var declaration = Files.readString(folder.resolve("package-info.java"));
                modules.put(folder.getFileName().toString(), new Module(purpose(declaration), known(declaration)));
            }
        }
        return modules;
    }

    private static String purpose(String declaration) {
        var matcher = PURPOSE.matcher(declaration);
        assertThat(matcher.find())
                .as("a word on what the module is for in %s", declaration)
                .isTrue();
        return matcher.group(1)
                .replaceAll("\\s*\n \\* ?", " ")
                .replaceAll("\\{@(?:link|code) #?([^}]*)\\}", "`$1`")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<String> known(String declaration) {
        var matcher = ALLOWED.matcher(declaration);
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
