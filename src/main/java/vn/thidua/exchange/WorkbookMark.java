package vn.thidua.exchange;

import java.time.DateTimeException;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Scorecard;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/**
 * Whose workbook it is: written on a sheet that nobody sees, so that a workbook of another unit, year or scorecard is
 * recognised whatever the file is called.
 *
 * @param scorecard code and version of the scorecard by which it was made
 * @param results the name of the sheet that holds the results
 */
record WorkbookMark(DossierKey key, String scorecard, String results) {

    private static final String SHEET = "thidua";
    private static final String EDITION = "1";

    static WorkbookMark of(DossierKey key, Scorecard scorecard, String results) {
        return new WorkbookMark(key, scorecard.code() + " " + scorecard.version(), results);
    }

    void writeTo(XSSFWorkbook book) {
        var sheet = book.createSheet(SHEET);
        var lines = new LinkedHashMap<String, String>();
        lines.put("edition", EDITION);
        lines.put("cluster", key.cluster().clusterId());
        lines.put("year", key.year().toString());
        lines.put("unit", key.unit().unitId());
        lines.put("scorecard", scorecard);
        lines.put("results", results);
        lines.forEach((name, value) -> {
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue(name);
            row.createCell(1).setCellValue(value);
        });
        sheet.enableLocking();
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    /** Reads the mark of a workbook; a file without one did not come from this portal, or from an older edition of it. */
    static WorkbookMark read(String file, Map<String, ReadSheet> sheets) {
        var sheet = sheets.get(SHEET);
        if (sheet == null) {
            throw new RuleViolation("exchange.file.foreign", file);
        }
        var lines = new LinkedHashMap<String, String>();
        sheet.rows()
                .forEach(row ->
                        lines.put(sheet.cell(row, 0).text(), sheet.cell(row, 1).text()));
        if (!EDITION.equals(lines.get("edition"))) {
            throw new RuleViolation("exchange.file.oldEdition", file);
        }
        try {
            return new WorkbookMark(
                    new DossierKey(
                            new ClusterId(line(file, lines.get("cluster"))),
                            Year.parse(line(file, lines.get("year"))),
                            new UnitId(line(file, lines.get("unit")))),
                    line(file, lines.get("scorecard")),
                    line(file, lines.get("results")));
        } catch (IllegalArgumentException | DateTimeException tampered) {
            throw new RuleViolation("exchange.file.foreign", file);
        }
    }

    private static String line(String file, @Nullable String value) {
        if (value == null) {
            throw new RuleViolation("exchange.file.foreign", file);
        }
        return value;
    }
}
