package vn.thidua.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * What the commands have to say, in one language. Read only when something is to be said, and from exactly the files meant: a bundle
 * would look through every library for variants of the language, which takes longer than a year takes to score.
 */
record CommandWords(Locale language, Properties words) {

    private static final List<String> FILES = List.of("cli", "scoring");

    static CommandWords of(Locale language) {
        var words = new Properties();
        FILES.forEach(file -> read("/messages/%s_%s.properties".formatted(file, language.getLanguage()), words));
        return new CommandWords(language, words);
    }

    private static void read(String resource, Properties words) {
        try (var file = Objects.requireNonNull(CommandWords.class.getResourceAsStream(resource), resource)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String message(String key, Object... arguments) {
        var pattern = Objects.requireNonNull(words.getProperty(key), key);
        return new MessageFormat(pattern, language)
                .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
