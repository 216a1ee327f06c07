package vn.thidua.papertemplates;

import java.util.Map;
import java.util.Set;

/** What a template may be made of: the blocks of a paper, set by named looks. There is no way to load, link or run anything. */
final class TemplateGrammar {

    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "table", "div");
    private static final Set<String> INLINE = Set.of("strong", "em", "span", "br");
    private static final Set<String> CELLS = Set.of("th", "td");

    private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
            Map.entry("", Set.of("html")),
            Map.entry("html", Set.of("head", "body")),
            Map.entry("head", Set.of("title")),
            Map.entry("title", Set.of()),
            Map.entry("body", BLOCKS),
            Map.entry("div", BLOCKS),
            Map.entry("table", Set.of("thead", "tbody", "tr")),
            Map.entry("thead", Set.of("tr")),
            Map.entry("tbody", Set.of("tr")),
            Map.entry("tr", CELLS),
            Map.entry("th", Set.of("p", "h1", "h2", "strong", "em", "span", "br")),
            Map.entry("td", Set.of("p", "h1", "h2", "strong", "em", "span", "br")),
            Map.entry("p", INLINE),
            Map.entry("h1", INLINE),
            Map.entry("h2", INLINE),
            Map.entry("strong", INLINE),
            Map.entry("em", INLINE),
            Map.entry("span", INLINE),
            Map.entry("br", Set.of()));

    private static final Set<String> WITH_TEXT = Set.of("title", "p", "h1", "h2", "th", "td", "strong", "em", "span");

    /** The looks of {@code paper.css}; the first of {@code num}, {@code mid} and {@code words} sets a cell's text. */
    private static final Set<String> LOOKS = Set.of(
            "letterhead",
            "above",
            "issuer",
            "rule",
            "long",
            "number",
            "nation",
            "motto",
            "dateline",
            "plain",
            "left",
            "tall",
            "sign",
            "hint",
            "signer",
            "to",
            "first",
            "sub",
            "basis",
            "fill",
            "centre",
            "annex",
            "attached",
            "grid",
            "small",
            "num",
            "mid",
            "words",
            "strong");

    private TemplateGrammar() {}

    static boolean allows(String parent, String element) {
        return CHILDREN.getOrDefault(parent, Set.of()).contains(element);
    }

    static boolean takesText(String element) {
        return WITH_TEXT.contains(element);
    }

    static boolean takes(String element, String attribute) {
        return switch (attribute) {
            case "lang" -> element.equals("html");
            case "class" -> !Set.of("html", "head", "title").contains(element);
            case "data-width", "colspan" -> CELLS.contains(element);
            default -> false;
        };
    }

    static boolean isLook(String name) {
        return LOOKS.contains(name);
    }
}
