package vn.thidua.exchange;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thidua.dossiers.Question;

/** The look of a workbook's cells: what can be typed into is tinted and unlocked, everything else is locked. */
final class SheetStyles {

    private static final String FACE = "Times New Roman";
    private static final short SIZE = 12;
    private static final short TITLE_SIZE = 14;
    private static final byte[] TYPED = {(byte) 0xff, (byte) 0xf8, (byte) 0xe5};
    private static final byte[] HEADING = {(byte) 0xee, (byte) 0xe8, (byte) 0xdf};
    private static final String TEXT_FORMAT = "@";

    /** Vietnamese numbers, whatever language the program speaks. */
    private static final String LOCALE = "[$-42A]";

    private final XSSFWorkbook book;
    private final XSSFFont plain;
    private final XSSFFont bold;
    private final XSSFFont title;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    SheetStyles(XSSFWorkbook book) {
        this.book = book;
        plain = font(SIZE, false);
        bold = font(SIZE, true);
        title = font(TITLE_SIZE, true);
    }

    private XSSFFont font(short size, boolean strong) {
        var font = book.createFont();
        font.setFontName(FACE);
        font.setFontHeightInPoints(size);
        font.setBold(strong);
        return font;
    }

    XSSFCellStyle title() {
        return styles.computeIfAbsent("title", key -> {
            var style = bare(title);
            style.setWrapText(false);
            return style;
        });
    }

    /** Lines above a table, or of a text. */
    XSSFCellStyle line() {
        return styles.computeIfAbsent("line", key -> bare(plain));
    }

    /** A line that runs on over the cells beside it. */
    XSSFCellStyle plainLine() {
        return styles.computeIfAbsent("plainLine", key -> {
            var style = bare(plain);
            style.setWrapText(false);
            return style;
        });
    }

    XSSFCellStyle head() {
        return styles.computeIfAbsent("head", key -> {
            var style = filled(framed(bare(bold)), HEADING);
            style.setAlignment(HorizontalAlignment.CENTER);
            return style;
        });
    }

    XSSFCellStyle group() {
        return styles.computeIfAbsent("group", key -> filled(framed(bare(bold)), HEADING));
    }

    XSSFCellStyle parent() {
        return styles.computeIfAbsent("parent", key -> framed(bare(bold)));
    }

    XSSFCellStyle text() {
        return styles.computeIfAbsent("text", key -> {
            var style = framed(bare(plain));
            style.setQuotePrefixed(true);
            return style;
        });
    }

    /** Text that somebody types; what looks like a formula stays text. */
    XSSFCellStyle typedText() {
        return styles.computeIfAbsent("typedText", key -> {
            var style = filled(framed(bare(plain)), TYPED);
            style.setLocked(false);
            style.setQuotePrefixed(true);
            style.setDataFormat(book.createDataFormat().getFormat(TEXT_FORMAT));
            return style;
        });
    }

    /** A word of a list. */
    XSSFCellStyle typedWord() {
        return styles.computeIfAbsent("typedWord", key -> {
            var style = filled(framed(bare(plain)), TYPED);
            style.setLocked(false);
            return style;
        });
    }

    XSSFCellStyle number(int decimals) {
        return styles.computeIfAbsent("number" + decimals, key -> {
            var style = framed(bare(plain));
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setDataFormat(book.createDataFormat().getFormat(format(decimals)));
            return style;
        });
    }

    XSSFCellStyle typedNumber(int decimals) {
        return styles.computeIfAbsent("typedNumber" + decimals, key -> {
            var style = filled(framed(bare(plain)), TYPED);
            style.setLocked(false);
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setDataFormat(book.createDataFormat().getFormat(typedFormat(decimals)));
            return style;
        });
    }

    private static String format(int decimals) {
        return LOCALE + "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    }

    /** Shows every decimal that may be typed, so that none is hidden by rounding. */
    private static String typedFormat(int decimals) {
        return format(decimals) + (decimals == 0 ? "" : "#".repeat(Math.max(0, Question.MOST_DECIMALS - decimals)));
    }

    private XSSFCellStyle bare(XSSFFont font) {
        var style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle framed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        style.setTopBorderColor(IndexedColors.GREY_50_PERCENT.getIndex());
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
