package vn.thidua.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.thidua.papertemplates.PaperForm;

/**
 * Prints a paper as a DOCX that people go on working on. It knows what the templates use: headings, paragraphs, tables,
 * bold and italic text, line breaks, and the foot with its code.
 */
final class DocxPress {

    private static final int TWIPS_PER_MM = 57;
    private static final int A4_SHORT = 11_906;
    private static final int A4_LONG = 16_838;
    private static final int TOP = 20 * TWIPS_PER_MM;
    private static final int LEFT = 30 * TWIPS_PER_MM;
    private static final int SIGNATURE = 38 * TWIPS_PER_MM;
    private static final int RIGHT = 15 * TWIPS_PER_MM;
    private static final int EDGE = 10 * TWIPS_PER_MM;
    private static final int QR_POINTS = 40;
    private static final int CELL_MARGIN = 50;

    private final PaperForm form;
    private final Proof proof;
    private final XWPFDocument file = new XWPFDocument();
    private final int width;

    DocxPress(PaperForm form, Proof proof) {
        this.form = form;
        this.proof = proof;
        this.width = (form.isLandscape() ? A4_LONG : A4_SHORT) - LEFT - RIGHT;
    }

    byte[] print(org.w3c.dom.Document text) {
        try (file;
                var bytes = new ByteArrayOutputStream()) {
            pages();
            numbers();
            file.getProperties()
                    .getCoreProperties()
                    .setTitle(text.getElementsByTagName("title").item(0).getTextContent());
            blocks(file, (Element) text.getElementsByTagName("body").item(0));
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pages() {
        var section = file.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        var wide = form.isLandscape();
        size.setW(BigInteger.valueOf(wide ? A4_LONG : A4_SHORT));
        size.setH(BigInteger.valueOf(wide ? A4_SHORT : A4_LONG));
        if (wide) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(TOP));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(EDGE));
        margins.setFooter(BigInteger.valueOf(EDGE / 2));
    }

    /** The page's number stands centred on top, but not on the first page. */
    private void numbers() {
        file.createHeader(HeaderFooterType.FIRST);
        var number = file.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = new XWPFRun(field.addNewR(), (IRunBody) number);
        run.setFontFamily(PaperLook.FACE);
        run.setFontSize(PaperLook.PAGE_NUMBER);
        run.setText("2");
    }

    private void blocks(IBody into, Element parent) {
        for (var child : Elements.within(parent)) {
            if (child.getAttribute("id").equals("foot")) {
                foot(child);
            } else if (child.getTagName().equals("table")) {
                table(child);
            } else if (child.getTagName().equals("div")) {
                blocks(into, child);
            } else {
                paragraph(file.createParagraph(), child, width);
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph, Element block, int wide) {
        var look = PaperLook.of(block);
        paragraph.setAlignment(look.alignment());
        paragraph.setSpacingBefore(look.before());
        paragraph.setSpacingAfter(look.after());
        paragraph.setFirstLineIndent(look.indent());
        paragraph.setPageBreak(has(block, "annex"));
        paragraph.setKeepNext(look.isHeading() || has(block, "keep"));
        if (look.isRule()) {
            paragraph.setBorderTop(Borders.SINGLE);
            var indent = Math.max(0, (wide - look.ruleLength()) / 2);
            paragraph.setIndentationLeft(indent);
            paragraph.setIndentationRight(indent);
        }
        text(paragraph, block, look);
    }

    private void text(XWPFParagraph paragraph, Node node, PaperLook look) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                var words = child.getTextContent().replaceAll("[ \\t\\r\\n]+", " ");
                var atEdge = child.getPreviousSibling() == null || child.getNextSibling() == null;
                if (!words.isEmpty() && !(words.isBlank() && atEdge)) {
                    var run = paragraph.createRun();
                    run.setFontFamily(PaperLook.FACE);
                    run.setFontSize(look.size());
                    run.setBold(look.bold());
                    run.setItalic(look.italic());
                    run.setText(words);
                }
            } else if (child instanceof Element element) {
                if (element.getTagName().equals("br")) {
                    paragraph.createRun().addBreak();
                } else {
                    text(paragraph, element, look.within(element));
                }
            }
        }
    }

    private void table(Element source) {
        var rows = rows(source);
        var columns = rows.stream()
                .mapToInt(row -> cells(row).stream().mapToInt(DocxPress::span).sum())
                .max()
                .orElse(1);
        var table = file.createTable(0, 0);
        table.removeRow(0);
        table.setWidth(width);
        table.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
        var layout = table.getCTTbl().getTblPr();
        (layout.isSetTblLayout() ? layout.getTblLayout() : layout.addNewTblLayout()).setType(STTblLayoutType.FIXED);
        if (!source.getAttribute("class").contains("grid")) {
            bare(table);
        }
        var widths = widths(rows, columns);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        widths.forEach(each -> grid.addNewGridCol().setW(BigInteger.valueOf(each)));
        for (var row : rows) {
            var line = table.createRow();
            line.setCantSplitRow(true);
            line.setRepeatHeader(row.getParentNode().getNodeName().equals("thead"));
            if (cells(row).stream().anyMatch(cell -> has(cell, "tall"))) {
                line.setHeight(SIGNATURE);
            }
            while (!line.getTableCells().isEmpty()) {
                line.removeCell(0);
            }
            var column = 0;
            for (var cell : cells(row)) {
                var span = span(cell);
                var wide = widths.subList(column, Math.min(columns, column + span)).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                cell(line.createCell(), cell, span, wide);
                column += span;
            }
        }
        file.createParagraph().setSpacingAfter(0);
    }

    private void cell(XWPFTableCell cell, Element source, int span, int wide) {
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var size = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        size.setType(STTblWidth.DXA);
        size.setW(BigInteger.valueOf(wide));
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        var blocks = Elements.within(source).stream()
                .filter(child -> List.of("p", "h1", "h2").contains(child.getTagName()))
                .toList();
        var first = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        if (blocks.isEmpty()) {
            paragraph(first, source, wide);
            return;
        }
        for (int at = 0; at < blocks.size(); at++) {
            paragraph(at == 0 ? first : cell.addParagraph(), blocks.get(at), wide);
        }
    }

    /** The shares that the head of a table asks for; where it asks for none, all columns alike. */
    private List<Integer> widths(List<Element> rows, int columns) {
        var asked = rows.isEmpty() ? List.<Element>of() : cells(rows.get(0));
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < columns; column++) {
            var share = asked.size() == columns ? asked.get(column).getAttribute("data-width") : "";
            widths.add(share.isEmpty() ? width / columns : width * Integer.parseInt(share) / 100);
        }
        return widths;
    }

    private static void bare(XWPFTable table) {
        table.removeBorders();
    }

    /** The foot of every page, the first one included: the code and where it leads. */
    private void foot(Element source) {
        for (var type : List.of(HeaderFooterType.DEFAULT, HeaderFooterType.FIRST)) {
            foot(file.createFooter(type), source);
        }
    }

    private void foot(XWPFHeaderFooter foot, Element source) {
        var paragraph = foot.createParagraph();
        var address = proof.address();
        if (address != null) {
            try {
                paragraph
                        .createRun()
                        .addPicture(
                                new ByteArrayInputStream(QrPicture.of(address)),
                                PictureType.PNG,
                                "qr.png",
                                Units.toEMU(QR_POINTS),
                                Units.toEMU(QR_POINTS));
            } catch (InvalidFormatException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        for (var block : Elements.within(source)) {
            text(paragraph, block, PaperLook.of(block));
        }
    }

    private static boolean has(Element element, String look) {
        return List.of(element.getAttribute("class").split(" ")).contains(look);
    }

    private static List<Element> rows(Element table) {
        var found = table.getElementsByTagName("tr");
        var rows = new ArrayList<Element>();
        for (int at = 0; at < found.getLength(); at++) {
            rows.add((Element) found.item(at));
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return Elements.within(row);
    }

    private static int span(Element cell) {
        var span = cell.getAttribute("colspan");
        return span.isEmpty() ? 1 : Integer.parseInt(span);
    }
}
