package vn.thidua.papertemplates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Fills a template that passed its check. It works on the tree and puts in texts, so that nothing that is filled in can become
 * markup; and it knows maps, lists and texts only, so that a template never meets an object.
 */
final class TemplateFill {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/]?)\\s*([a-z][a-z0-9_]*)\\s*}}");

    private final Document into;

    private TemplateFill(Document into) {
        this.into = into;
    }

    /** What stands side by side in an element: words, a tag, or an element. */
    private record Piece(
            @Nullable String words,
            String kind,
            String name,
            @Nullable Element element) {}

    /** The names of an entry, before those around it. */
    private record Names(Map<?, ?> own, @Nullable Names around) {

        Object get(String name) {
            var value = own.get(name);
            if (value != null) {
                return value;
            }
            if (around == null) {
                throw new IllegalStateException("a template passed its check and knows no " + name);
            }
            return around.get(name);
        }
    }

    /** Puts the filled root of the template into an empty document. */
    static void fill(Element root, Map<String, Object> contents, Document into) {
        into.appendChild(new TemplateFill(into).filled(root, new Names(contents, null)));
    }

    private Element filled(Element template, Names names) {
        var element = into.createElement(template.getTagName());
        var attributes = template.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            var value = TAG.matcher(attributes.item(at).getNodeValue())
                    .replaceAll(tag ->
                            Matcher.quoteReplacement(names.get(tag.group(2)).toString()));
            element.setAttribute(attributes.item(at).getNodeName(), value);
        }
        fill(pieces(template), names, element);
        return element;
    }

    private void fill(List<Piece> pieces, Names names, Element target) {
        for (int at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            if (piece.element() != null) {
                target.appendChild(filled(piece.element(), names));
            } else if (piece.words() != null) {
                target.appendChild(text(piece.words()));
            } else if (piece.kind().isEmpty()) {
                target.appendChild(text(names.get(piece.name()).toString()));
            } else {
                var end = endOf(pieces, at);
                section(piece, pieces.subList(at + 1, end), names, target);
                at = end;
            }
        }
    }

    /** Fonts of papers have the letters of Vietnamese composed; marks that come apart from theirs would stand beside them. */
    private Text text(String words) {
        return into.createTextNode(Normalizer.normalize(words, Normalizer.Form.NFC));
    }

    private void section(Piece begin, List<Piece> inside, Names names, Element target) {
        var value = names.get(begin.name());
        var isEmpty = value instanceof List<?> list
                ? list.isEmpty()
                : value.toString().isEmpty();
        if (begin.kind().equals("^")) {
            if (isEmpty) {
                fill(inside, names, target);
            }
        } else if (value instanceof List<?> list) {
            list.forEach(entry -> fill(inside, new Names((Map<?, ?>) entry, names), target));
        } else if (!isEmpty) {
            fill(inside, names, target);
        }
    }

    private static int endOf(List<Piece> pieces, int begin) {
        var open = 0;
        for (int at = begin; at < pieces.size(); at++) {
            var kind = pieces.get(at).kind();
            open += kind.equals("#") || kind.equals("^") ? 1 : kind.equals("/") ? -1 : 0;
            if (open == 0) {
                return at;
            }
        }
        throw new IllegalStateException("a template passed its check and leaves a section open");
    }

    private static List<Piece> pieces(Element parent) {
        var pieces = new ArrayList<Piece>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                pieces.add(new Piece(null, "", "", element));
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                words(child.getTextContent(), pieces);
            }
        }
        return pieces;
    }

    private static void words(String text, List<Piece> pieces) {
        var end = 0;
        for (var tag = TAG.matcher(text); tag.find(); end = tag.end()) {
            if (tag.start() > end) {
                pieces.add(new Piece(text.substring(end, tag.start()), "", "", null));
            }
            pieces.add(new Piece(null, tag.group(1), tag.group(2), null));
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), "", "", null));
        }
    }
}
