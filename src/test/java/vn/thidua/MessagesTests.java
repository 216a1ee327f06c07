package vn.thidua;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the portal says, it says in both languages, and in the same places. */
class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("new (?:RuleViolation|NotAllowed|StartupRefused)\\(\\s*\"([^\"]+)\"");

    private final Map<String, String> vietnamese = all("vi");
    private final Map<String, String> english = all("en");

    @Test
    void areThereInBothLanguages() {
        assertThat(bundles("vi")).isNotEmpty().isEqualTo(bundles("en"));
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(vietnamese.keySet());
    }

    @Test
    void areNeverEmpty() {
        assertThat(Stream.of(vietnamese, english)
                        .flatMap(language -> language.entrySet().stream())
                        .filter(message -> message.getValue().isBlank()))
                .isEmpty();
    }

    @Test
    void speakOfTheSameThingsInBothLanguages() {
        assertThat(vietnamese.keySet().stream()
                        .filter(key -> !places(vietnamese.get(key)).equals(places(english.get(key)))))
                .isEmpty();
    }

    /** A lone ' makes Java print the rest of a message as it stands, with {0} in it: write ’, or '' in patterns. */
    @Test
    void haveNoLoneApostrophe() {
        assertThat(Stream.of(vietnamese, english)
                        .flatMap(language -> language.entrySet().stream())
                        .filter(message -> message.getValue().replace("''", "").contains("'")))
                .isEmpty();
    }

    /** Composed letters (NFC): searching, sorting and fonts depend on it. */
    @Test
    void areWrittenInComposedLetters() {
        assertThat(vietnamese.entrySet().stream()
                        .filter(message -> !Normalizer.isNormalized(message.getValue(), Normalizer.Form.NFC)))
                .isEmpty();
    }

    @Test
    void haveOneMeaningAKey() {
        var seen = new ArrayList<String>();
        for (var bundle : bundles("vi")) {
            seen.addAll(read(bundle, "vi").stringPropertyNames());
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void existWhereverAPageOrARefusalNamesThem() {
        var named = new TreeMap<String, Path>();
        find(KEY_IN_TEMPLATE, Path.of("src/main/resources/templates"), named);
        find(KEY_IN_CODE, Path.of("src/main/java"), named);

        assertThat(named.entrySet().stream().filter(use -> !vietnamese.containsKey(use.getKey())))
                .isEmpty();
    }

    private static Set<String> places(String message) {
        return PLACE.matcher(message).results().map(place -> place.group(1)).collect(toSet());
    }

    private static Map<String, String> all(String language) {
        return bundles(language).stream()
                .flatMap(bundle -> read(bundle, language).entrySet().stream())
                .collect(toMap(
                        message -> (String) message.getKey(),
                        message -> (String) message.getValue(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static List<String> bundles(String language) {
        var ending = "_" + language + ".properties";
        return files(BUNDLES)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .sorted()
                .toList();
    }

    private static Properties read(String bundle, String language) {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(bundle + "_" + language + ".properties"))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private static void find(Pattern key, Path folder, Map<String, Path> found) {
        files(folder).forEach(file -> {
            try {
                key.matcher(Files.readString(file)).results().forEach(use -> found.put(use.group(1), file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
