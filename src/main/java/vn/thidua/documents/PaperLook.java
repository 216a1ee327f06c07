package vn.thidua.documents;

import java.util.Set;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.w3c.dom.Element;

/**
 * How a block of a paper looks in DOCX, by its element and classes; {@code paper.css} says the same for PDF.
 *
 * @param size in points
 * @param before space above, in twentieths of a point
 * @param indent of the first line, in twentieths of a point
 */
record PaperLook(
        ParagraphAlignment alignment,
        int size,
        boolean bold,
        boolean italic,
        int before,
        int after,
        int indent,
        String kind) {

    /** The face that Decree 30 asks for; where it is missing, programs put one of the same widths in its place. */
    static final String FACE = "Times New Roman";

    /** The size of page numbers, in points. */
    static final int PAGE_NUMBER = 13;

    private static final int TEXT = 14;
    private static final int HEAD = 12;
    private static final int NUMBER = 13;
    private static final int TABLE = 11;
    private static final int SMALL = 11;
    private static final int FOOT = 9;
    private static final int FIRST_LINE = 720;
    private static final int GAP = 120;
    private static final int SIGNATURE = 1_130;
    private static final int SHORT_RULE = 1_700;
    private static final int MIDDLE_RULE = 2_830;
    private static final int LONG_RULE = 3_290;

    static PaperLook of(Element block) {
        var classes = Set.of(block.getAttribute("class").split(" "));
        var named = named(
                classes, block.getTagName(), block.getParentNode().getNodeName().equals("th"));
        if (classes.contains("fill")) {
            return named.aligned(ParagraphAlignment.LEFT, FIRST_LINE);
        }
        return classes.contains("centre") ? named.aligned(ParagraphAlignment.CENTER, 0) : named;
    }

    private static PaperLook named(Set<String> classes, String element, boolean inCell) {
        if (element.equals("h1")) {
            return new PaperLook(ParagraphAlignment.CENTER, TEXT, true, false, 2 * GAP, 0, 0, "heading");
        }
        if (element.equals("h2")) {
            return new PaperLook(ParagraphAlignment.LEFT, TEXT, true, false, GAP, GAP / 2, FIRST_LINE, "heading");
        }
        if (element.equals("th")) {
            return new PaperLook(ParagraphAlignment.CENTER, TABLE, true, false, 20, 20, 0, "cell");
        }
        if (element.equals("td")) {
            var alignment = classes.contains("num")
                    ? ParagraphAlignment.RIGHT
                    : classes.contains("mid") ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
            return new PaperLook(alignment, TABLE, classes.contains("strong"), false, 20, 20, 0, "cell");
        }
        if (classes.contains("above") || classes.contains("number")) {
            var size = classes.contains("number") ? NUMBER : HEAD;
            return new PaperLook(ParagraphAlignment.CENTER, size, false, false, 0, 0, 0, "head");
        }
        if (classes.contains("issuer") || classes.contains("nation") || classes.contains("motto")) {
            var size = classes.contains("motto") ? TEXT : HEAD;
            return new PaperLook(ParagraphAlignment.CENTER, size, true, false, 0, 0, 0, "head");
        }
        if (classes.contains("rule")) {
            return new PaperLook(
                    ParagraphAlignment.CENTER,
                    2,
                    false,
                    false,
                    0,
                    inCell ? 0 : GAP,
                    0,
                    inCell ? classes.contains("long") ? "long-rule" : "rule" : "middle-rule");
        }
        if (classes.contains("dateline")) {
            return new PaperLook(ParagraphAlignment.CENTER, TEXT, false, true, GAP, GAP, 0, "head");
        }
        if (classes.contains("sub")) {
            return new PaperLook(ParagraphAlignment.CENTER, TEXT, true, false, 0, GAP / 3, 0, "text");
        }
        if (classes.contains("attached")) {
            return new PaperLook(ParagraphAlignment.CENTER, TEXT, false, true, 0, GAP, 0, "text");
        }
        if (classes.contains("basis")) {
            return new PaperLook(ParagraphAlignment.BOTH, TEXT, false, true, 0, GAP / 2, FIRST_LINE, "text");
        }
        if (classes.contains("sign")) {
            return new PaperLook(ParagraphAlignment.CENTER, TEXT, true, false, 0, 0, 0, "text");
        }
        if (classes.contains("hint")) {
            return new PaperLook(ParagraphAlignment.CENTER, NUMBER, false, true, 0, 0, 0, "text");
        }
        if (classes.contains("signer")) {
            return new PaperLook(ParagraphAlignment.CENTER, TEXT, true, false, SIGNATURE, 0, 0, "text");
        }
        if (classes.contains("to")) {
            return new PaperLook(
                    ParagraphAlignment.LEFT,
                    classes.contains("first") ? HEAD : SMALL,
                    classes.contains("first"),
                    classes.contains("first"),
                    0,
                    0,
                    0,
                    "text");
        }
        if (classes.contains("foot")) {
            return new PaperLook(ParagraphAlignment.LEFT, FOOT, false, false, 0, 0, 0, "foot");
        }
        return new PaperLook(ParagraphAlignment.BOTH, TEXT, false, false, 0, GAP, FIRST_LINE, "text");
    }

    private PaperLook aligned(ParagraphAlignment other, int firstLine) {
        return new PaperLook(other, size, bold, italic, before, after, firstLine, kind);
    }

    /** Text inside this block that is strong or emphasised. */
    PaperLook within(Element inline) {
        var strong = bold || inline.getTagName().equals("strong");
        var emphasised = italic || inline.getTagName().equals("em");
        return new PaperLook(alignment, size, strong, emphasised, before, after, indent, kind);
    }

    boolean isHeading() {
        return kind.equals("heading");
    }

    boolean isRule() {
        return kind.endsWith("rule");
    }

    /** How long the line is, in twentieths of a point. */
    int ruleLength() {
        return switch (kind) {
            case "rule" -> SHORT_RULE;
            case "long-rule" -> LONG_RULE;
            default -> MIDDLE_RULE;
        };
    }
}
