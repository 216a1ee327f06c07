package vn.thidua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;

/** A page template as it is written: its elements with their attributes, and the words that stand in it. */
record Template(Path file, List<Element> elements, List<Word> words) {

    private static final Path ROOT = Path.of("src/main/resources/templates");
    private static final Set<String> BODY_IS_REPLACED =
            Set.of("th:text", "th:errors", "th:replace", "th:insert", "th:utext");

    /** An opening tag. */
    record Element(String name, Map<String, String> attributes, String place) {

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        String value(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    /** Text that a reader would see, because nothing replaces it. */
    record Word(String text, String place) {}

    static List<Template> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(Template::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template read(Path file) {
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template of(Path file, String text) {
        var reader = new Reader(file);
        try {
            new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(text, reader);
        } catch (ParseException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        return new Template(file, reader.elements, reader.words);
    }

    private static final class Reader extends AbstractMarkupHandler {

        private final Path file;
        private final List<Element> elements = new ArrayList<>();
        private final List<Word> words = new ArrayList<>();
        private final Deque<Boolean> hidden = new ArrayDeque<>(List.of(false));
        private Element current = new Element("", Map.of(), "");

        private Reader(Path file) {
            this.file = file;
        }

        private void open(char[] buffer, int offset, int length, int line) {
            current = new Element(new String(buffer, offset, length), new LinkedHashMap<>(), file + ":" + line);
            elements.add(current);
        }

        @Override
        public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column) {
            open(buffer, offset, length, line);
        }

        @Override
        public void handleStandaloneElementStart(
                char[] buffer, int offset, int length, boolean minimized, int line, int column) {
            open(buffer, offset, length, line);
        }

        @Override
        public void handleAttribute(
                char[] buffer,
                int nameOffset,
                int nameLength,
                int nameLine,
                int nameColumn,
                int operatorOffset,
                int operatorLength,
                int operatorLine,
                int operatorColumn,
                int valueContentOffset,
                int valueContentLength,
                int valueOuterOffset,
                int valueOuterLength,
                int valueLine,
                int valueColumn) {
            current.attributes()
                    .put(
                            new String(buffer, nameOffset, nameLength),
                            new String(buffer, valueContentOffset, valueContentLength));
        }

        @Override
        public void handleOpenElementEnd(char[] buffer, int offset, int length, int line, int column) {
            hidden.push(hidden.element() || BODY_IS_REPLACED.stream().anyMatch(current::has));
        }

        @Override
        public void handleCloseElementStart(char[] buffer, int offset, int length, int line, int column) {
            hidden.pop();
        }

        @Override
        public void handleAutoCloseElementStart(char[] buffer, int offset, int length, int line, int column) {
            hidden.pop();
        }

        @Override
        public void handleAutoOpenElementEnd(char[] buffer, int offset, int length, int line, int column) {
            hidden.push(hidden.element());
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            if (!hidden.element()) {
                words.add(new Word(new String(buffer, offset, length), file + ":" + line));
            }
        }
    }
}
