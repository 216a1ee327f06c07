package vn.thidua.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Tells which numbers of a workbook are dates: a date is kept as a count of days, and only the cell's style says what it is. */
final class SheetDates extends DefaultHandler {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** 31/12/9999, beyond which no spreadsheet counts. */
    private static final BigDecimal LAST_DAY = new BigDecimal("2958465");

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> styles = new ArrayList<>();
    private boolean inCellStyles;
    private boolean from1904;

    private SheetDates() {}

    /** Of a workbook, from its styles, which need not be there, and from the part that says where its days begin. */
    static SheetDates of(@Nullable InputStream styles, InputStream workbook)
            throws IOException, SAXException, ParserConfigurationException {
        var dates = new SheetDates();
        if (styles != null) {
            dates.read(styles);
        }
        dates.read(workbook);
        return dates;
    }

    private void read(InputStream part) throws IOException, SAXException, ParserConfigurationException {
        try (part) {
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(this);
            xml.parse(new InputSource(part));
        }
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) throws SAXException {
        switch (name) {
            case "numFmt" -> formats.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    var format = number(attributes.getValue("numFmtId"));
                    styles.add(DateUtil.isADateFormat(format, formats.get(format)));
                }
            }
            case "workbookPr" ->
                from1904 = List.of("1", "true").contains(String.valueOf(attributes.getValue("date1904")));
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String name, String prefixed) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    /** Whether cells of this style show dates. */
    boolean isDate(@Nullable String style) throws SAXException {
        var number = number(style);
        return number < styles.size() && styles.get(number);
    }

    /** The day, the moment or the time of day that a number stands for; nothing where it is none. */
    @Nullable
    String written(BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) > 0) {
            return null;
        }
        var whole = days.setScale(0, RoundingMode.DOWN);
        var seconds = days.subtract(whole)
                .multiply(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return whole.signum() == 0
                ? TIME.format(LocalTime.MIDNIGHT.plusSeconds(seconds))
                : written(day(whole.longValueExact()).atStartOfDay().plusSeconds(seconds));
    }

    /** Day 60 of 1900 is a 29 February that never was, which spreadsheets keep for the sake of the first one. */
    private LocalDate day(long number) {
        return from1904
                ? LocalDate.of(1904, 1, 1).plusDays(number)
                : LocalDate.of(1899, 12, number < 60 ? 31 : 30).plusDays(number);
    }

    /** A date as officials write it, with its time of day where it has one. */
    static String written(LocalDateTime date) {
        return (date.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MOMENT).format(date);
    }

    private static int number(@Nullable String digits) throws SAXException {
        if (digits == null) {
            return 0;
        }
        if (!digits.matches("[0-9]{1,9}")) {
            throw new SAXException("not a number: " + digits);
        }
        return Integer.parseInt(digits);
    }
}
