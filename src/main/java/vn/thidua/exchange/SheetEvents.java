package vn.thidua.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.thidua.kernel.RuleViolation;

/** Listens to the parts of a sheet and keeps what stands in its cells: values as stored, of formulas the last result. */
final class SheetEvents extends DefaultHandler {

    /** Spreadsheets keep fifteen digits; what stands behind them is the noise of binary numbers. */
    private static final MathContext KEPT_DIGITS = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 32_767;
    private static final int MOST_ZEROS = 30;

    /** How much may be read from one workbook, whatever it holds. */
    static final class Limit {

        private static final int MOST_ROWS = 5_000;
        private static final int MOST_CELLS = 100_000;

        private final String file;
        private int rows;
        private int cells;

        Limit(String file) {
            this.file = file;
        }

        /** Rows are counted, whatever their numbers: LibreOffice notes the height of the last row of all. */
        void row() {
            if (++rows > MOST_ROWS) {
                throw new RuleViolation("exchange.file.tooManyRows", file);
            }
        }

        void cell() {
            if (++cells > MOST_CELLS) {
                throw new RuleViolation("exchange.file.tooManyRows", file);
            }
        }
    }

    private final SharedStrings strings;
    private final SheetDates dates;
    private final Limit limit;
    private final Map<CellAddress, RawCell> cells = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private CellAddress at = new CellAddress(0, -1);
    private String type = "n";
    private @Nullable String style;
    private boolean inValue;
    private int phonetic;

    SheetEvents(SharedStrings strings, SheetDates dates, Limit limit) {
        this.strings = strings;
        this.dates = dates;
        this.limit = limit;
    }

    Map<CellAddress, RawCell> cells() {
        return cells;
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                var row = attributes.getValue("r");
                at = new CellAddress(row == null ? at.getRow() + 1 : number(row) - 1, -1);
                limit.row();
            }
            case "c" -> {
                var address = attributes.getValue("r");
                at = address == null ? new CellAddress(at.getRow(), at.getColumn() + 1) : address(address);
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = attributes.getValue("s");
                text.setLength(0);
                limit.cell();
            }
            case "v" -> inValue = true;
            case "t" -> inValue = type.equals("inlineStr") && phonetic == 0;
            case "rPh" -> phonetic++;
            default -> inValue = false;
        }
    }

    @Override
    public void endElement(String space, String name, String prefixed) throws SAXException {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> phonetic--;
            case "c" -> {
                if (!text.isEmpty()) {
                    cells.put(at, cell(text.toString()));
                }
            }
            default -> inValue = false;
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (inValue && text.length() < LONGEST_TEXT) {
            text.append(letters, start, Math.min(length, LONGEST_TEXT - text.length()));
        }
    }

    private RawCell cell(String value) throws SAXException {
        return switch (type) {
            case "s" -> new RawCell(RawCell.Kind.TEXT, shared(value));
            case "str", "inlineStr" -> new RawCell(RawCell.Kind.TEXT, value);
            case "d" -> written(value.strip());
            case "n" -> dates.isDate(style) ? date(decimal(value.strip())) : decimal(value.strip());
            default -> new RawCell(RawCell.Kind.UNUSABLE, value);
        };
    }

    private String shared(String index) throws SAXException {
        var number = number(index);
        if (number < 0 || number >= strings.getUniqueCount()) {
            throw new SAXException("no such text: " + index);
        }
        return strings.getItemAt(number).getString();
    }

    /** A number whose style says that it is a date. */
    private RawCell date(RawCell number) {
        if (number.kind() != RawCell.Kind.NUMBER) {
            return number;
        }
        var date = dates.written(new BigDecimal(number.text()));
        return date == null ? new RawCell(RawCell.Kind.UNUSABLE, number.text()) : new RawCell(RawCell.Kind.DATE, date);
    }

    /** A date that is written out, as strict workbooks have it. */
    private static RawCell written(String value) {
        try {
            var date = value.contains("T")
                    ? LocalDateTime.parse(value.replaceFirst("Z$", ""))
                    : LocalDate.parse(value).atStartOfDay();
            return new RawCell(RawCell.Kind.DATE, SheetDates.written(date));
        } catch (DateTimeParseException none) {
            return new RawCell(RawCell.Kind.UNUSABLE, value);
        }
    }

    private static RawCell decimal(String value) {
        if (value.length() > LONGEST_NUMBER || !value.matches("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]{1,3})?")) {
            return new RawCell(RawCell.Kind.UNUSABLE, value);
        }
        var number = new BigDecimal(value).round(KEPT_DIGITS).stripTrailingZeros();
        return Math.abs(number.scale()) > MOST_ZEROS
                ? new RawCell(RawCell.Kind.UNUSABLE, value)
                : new RawCell(RawCell.Kind.NUMBER, number.toPlainString());
    }

    private static int number(String digits) throws SAXException {
        if (!digits.matches("[0-9]{1,9}")) {
            throw new SAXException("not a number: " + digits);
        }
        return Integer.parseInt(digits);
    }

    private static CellAddress address(String text) throws SAXException {
        if (!text.matches("[A-Z]{1,3}[0-9]{1,8}")) {
            throw new SAXException("not an address: " + text);
        }
        return new CellAddress(text);
    }
}
