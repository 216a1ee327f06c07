package vn.thidua.papertemplates;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import vn.thidua.papertemplates.Vocabulary.Many;
import vn.thidua.papertemplates.Vocabulary.One;

/**
 * Reads a template once, from top to bottom, and notes what is wrong with each line. Every section ends in the element in which
 * it begins, so whatever a template is filled with, it stays a well-formed paper; and a list is never repeated within another
 * that does not contain it, so it cannot grow beyond what is there.
 */
final class TemplateCheck extends DefaultHandler {

    private static final int MOST_FAULTS = 20;
    private static final int WHOLE = 100;
    private static final Pattern TAGS = Pattern.compile("\\{\\{\\{|}}}|\\{\\{([^{}]*)}}|\\{\\{|}}");
    private static final Pattern TAG = Pattern.compile("([#^/]?)\\s*([a-z][a-z0-9_]*)");

    private final Deque<String> elements = new ArrayDeque<>();
    private final Deque<Section> sections = new ArrayDeque<>();
    private final List<TemplateFault> faults = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final StringBuilder text = new StringBuilder();
    private int textLine = 1;
    private boolean titled;
    private @Nullable Locator locator;

    private TemplateCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A section that is open: a list's own names come first, and only they may open further sections. */
    private record Section(
            String name, int depth, int line, @Nullable Vocabulary own) {}

    static List<TemplateFault> faultsOf(String template, Vocabulary vocabulary) {
        var check = new TemplateCheck(vocabulary);
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(template)), check);
        } catch (SAXParseException broken) {
            check.add(broken.getLineNumber(), "malformed", String.valueOf(broken.getMessage()));
        } catch (ParserConfigurationException | SAXException defect) {
            throw new IllegalStateException(defect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(check.faults);
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    @Override
    public void startElement(String space, String local, String name, Attributes attributes) {
        flush();
        if (!TemplateGrammar.allows(elements.isEmpty() ? "" : elements.peek(), name)) {
            add(line(), "element", name);
        }
        elements.push(name);
        titled |= name.equals("title");
        for (int at = 0; at < attributes.getLength(); at++) {
            attribute(name, attributes.getQName(at), attributes.getValue(at));
        }
    }

    @Override
    public void endElement(String space, String local, String name) {
        flush();
        while (!sections.isEmpty() && sections.peek().depth() == elements.size()) {
            var open = sections.pop();
            add(open.line(), "unclosed", open.name());
        }
        elements.pop();
    }

    @Override
    public void endDocument() {
        if (!titled) {
            add(1, "untitled");
        }
    }

    @Override
    public void processingInstruction(String target, String data) {
        add(line(), "element", "?" + target);
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (text.isEmpty()) {
            textLine = line()
                    - (int) new String(letters, start, length)
                            .chars()
                            .filter(letter -> letter == '\n')
                            .count();
        }
        text.append(letters, start, length);
    }

    /** The parser stands behind what it tells of. */
    private void flush() {
        var words = text.toString();
        text.setLength(0);
        var rest = new StringBuilder();
        var end = 0;
        for (var found = TAGS.matcher(words); found.find(); end = found.end()) {
            rest.append(words, end, found.start());
            tag(found.group(1), textLine + lines(words, found.start()));
        }
        rest.append(words, end, words.length());
        if (!rest.toString().isBlank() && !takesText()) {
            add(textLine, "text", rest.toString().strip());
        }
    }

    private boolean takesText() {
        return !elements.isEmpty() && TemplateGrammar.takesText(elements.peek());
    }

    private void tag(@Nullable String inside, int line) {
        var tag = TAG.matcher(inside == null ? "" : inside.strip());
        if (!tag.matches()) {
            add(line, "tag");
            return;
        }
        var name = tag.group(2);
        switch (tag.group(1)) {
            case "#" -> open(name, line);
            case "^" -> {
                if (word(name, line) != null) {
                    sections.push(new Section(name, elements.size(), line, null));
                }
            }
            case "/" -> close(name, line);
            default -> value(name, line);
        }
    }

    private void open(String name, int line) {
        var word = word(name, line);
        if (word instanceof Many many) {
            if (!scope().words().containsKey(name)) {
                add(line, "nested", name);
            }
            sections.push(new Section(name, elements.size(), line, many.each()));
        } else if (word != null) {
            sections.push(new Section(name, elements.size(), line, null));
        }
    }

    private void close(String name, int line) {
        var open = sections.peek();
        if (open == null || !open.name().equals(name) || open.depth() != elements.size()) {
            add(line, "unopened", name);
        } else {
            sections.pop();
        }
    }

    private void value(String name, int line) {
        if (word(name, line) instanceof Many) {
            add(line, "list", name);
        } else if (!takesText()) {
            add(line, "text", "{{" + name + "}}");
        }
    }

    private Vocabulary.@Nullable Word word(String name, int line) {
        for (var section : sections) {
            var own = section.own() == null ? null : section.own().find(name).orElse(null);
            if (own != null) {
                return own;
            }
        }
        var word = vocabulary.find(name).orElse(null);
        if (word == null) {
            add(line, "unknown", name);
        }
        return word;
    }

    /** The names of the innermost list that is being repeated; outside lists, all of the paper's own. */
    private Vocabulary scope() {
        return sections.stream()
                .map(Section::own)
                .filter(own -> own != null)
                .findFirst()
                .orElse(vocabulary);
    }

    private void attribute(String element, String name, String value) {
        if (!TemplateGrammar.takes(element, name)) {
            add(line(), "attribute", name, element);
            return;
        }
        var filled = value;
        for (var found = TAGS.matcher(value); found.find(); ) {
            var tag = TAG.matcher(found.group(1) == null ? "" : found.group(1).strip());
            if (!tag.matches() || !tag.group(1).isEmpty()) {
                add(line(), "tag");
            } else if (word(tag.group(2), line()) instanceof One one) {
                filled = filled.replace(found.group(), one.example());
            }
        }
        if (name.equals("class")) {
            for (var look : filled.strip().split("\\s+")) {
                if (!look.isEmpty() && !TemplateGrammar.isLook(look)) {
                    add(line(), "look", look);
                }
            }
        } else if (!name.equals("lang") && (!filled.matches("[0-9]{1,3}") || Integer.parseInt(filled) > WHOLE)) {
            add(line(), "number", name, value);
        }
    }

    private static int lines(String text, int before) {
        return (int) text.substring(0, before)
                .chars()
                .filter(letter -> letter == '\n')
                .count();
    }

    private int line() {
        return locator == null ? 1 : locator.getLineNumber();
    }

    private void add(int line, String code, Object... args) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(TemplateFault.of(line, code, args));
        }
    }
}
