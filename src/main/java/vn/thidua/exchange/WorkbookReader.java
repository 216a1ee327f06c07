package vn.thidua.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.thidua.kernel.RuleViolation;

/** Reads the cells of a workbook that came from outside, as events and within limits; formulas are never computed. */
final class WorkbookReader {

    private static final int MOST_SHEETS = 20;

    private WorkbookReader() {}

    /** The sheets by name, in their order. */
    static Map<String, ReadSheet> read(String name, byte[] content) {
        WorkbookGate.inspect(name, content);
        try (var parts = OPCPackage.open(new ByteArrayInputStream(content))) {
            return sheets(name, parts);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | UnsupportedFileFormatException
                | SAXException
                | ParserConfigurationException broken) {
            throw new RuleViolation("exchange.file.unreadable", name);
        }
    }

    private static Map<String, ReadSheet> sheets(String name, OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var strings = new ReadOnlySharedStringsTable(parts, false);
        var limit = new SheetEvents.Limit(name);
        var sheets = new LinkedHashMap<String, ReadSheet>();
        var reader = new XSSFReader(parts);
        var dates = SheetDates.of(reader.getStylesData(), reader.getWorkbookData());
        var each = (SheetIterator) reader.getSheetsData();
        while (each.hasNext()) {
            if (sheets.size() == MOST_SHEETS) {
                throw new RuleViolation("exchange.file.bursting", name);
            }
            try (var sheet = each.next()) {
                var events = new SheetEvents(strings, dates, limit);
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(events);
                xml.parse(new InputSource(sheet));
                sheets.put(each.getSheetName(), new ReadSheet(each.getSheetName(), events.cells()));
            }
        }
        return sheets;
    }
}
