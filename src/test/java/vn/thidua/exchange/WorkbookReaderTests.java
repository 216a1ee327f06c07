package vn.thidua.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.kernel.RuleViolation;

class WorkbookReaderTests {

    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void keepsNumbersAsTheyWereMeantAndNotAsBinaryNoise() {
        var noisy =
                changed(sheet -> sheet.createRow(0).createCell(0).getCTCell().setV("54.200000000000003"));

        assertThat(first(noisy)).isEqualTo(new RawCell(RawCell.Kind.NUMBER, "54.2"));
    }

    @ParameterizedTest
    @CsvSource({"1E3, 1000", "0.10, 0.1", "-5, -5", "1.5e-3, 0.0015"})
    void writesNumbersOut(String stored, String plain) {
        assertThat(first(changed(
                        sheet -> sheet.createRow(0).createCell(0).getCTCell().setV(stored))))
                .isEqualTo(new RawCell(RawCell.Kind.NUMBER, plain));
    }

    @ParameterizedTest
    @CsvSource({"1E308", "1E-999", "NaN", "1E999999999"})
    void takesNoNumberThatIsNone(String stored) {
        assertThat(first(changed(sheet ->
                                sheet.createRow(0).createCell(0).getCTCell().setV(stored)))
                        .kind())
                .isEqualTo(RawCell.Kind.UNUSABLE);
    }

    @Test
    void readsTheLastResultOfAFormulaAndComputesNothing() {
        var formula = changed(sheet -> {
            var cell = sheet.createRow(0).createCell(0);
            cell.setCellFormula("20+34.2");
            cell.getCTCell().setV("99");
        });

        assertThat(first(formula)).isEqualTo(new RawCell(RawCell.Kind.NUMBER, "99"));
    }

    @Test
    void takesFaultsAndTruthValuesForNothingUsable() {
        var faults = changed(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue(true);
            sheet.createRow(1).createCell(0).setCellErrorValue(FormulaError.REF.getCode());
        });

        var cells = WorkbookReader.read("x.xlsx", faults).get("Sheet0").cells();
        assertThat(cells.values()).extracting(RawCell::kind).containsOnly(RawCell.Kind.UNUSABLE);
    }

    @Test
    void refusesAFileThatUnpacksToFarMore() {
        var bomb = SampleWorkbooks.with(
                changed(sheet -> {}),
                "xl/media/image1.png",
                zip -> SampleWorkbooks.fill(zip, "0".repeat(1024), 1_000_000));

        assertThat(bomb.length).isLessThan(WorkbookGate.MOST_BYTES);
        assertRefusedAtOnce("exchange.file.bursting", bomb);
    }

    @Test
    void refusesTenMillionRows() {
        var rows = SampleWorkbooks.with(
                rewrite("<sheetData>", "<sheetData>"),
                "xl/worksheets/sheet2.xml",
                zip -> SampleWorkbooks.fill(zip, "<row><c><v>1</v></c></row>", 10_000_000));

        assertRefusedAtOnce("exchange.file.bursting", rows);
    }

    @Test
    void refusesMoreRowsThanAReportHas() {
        var many = SampleWorkbooks.rewritten(
                changed(sheet -> sheet.createRow(0).createCell(0).setCellValue("x")),
                FIRST_SHEET,
                xml -> xml.replace("<sheetData>", "<sheetData>" + manyRows()));

        assertRefusedAtOnce("exchange.file.tooManyRows", many);
    }

    @Test
    void refusesLinksToOtherFilesMacrosAndPasswords() {
        var plain = changed(sheet -> {});

        assertRefused(
                "exchange.file.links",
                SampleWorkbooks.with(
                        plain, "xl/externalLinks/externalLink1.xml", zip -> SampleWorkbooks.fill(zip, "<x/>", 1)));
        assertRefused(
                "exchange.file.macros",
                SampleWorkbooks.with(plain, "xl/vbaProject.bin", zip -> SampleWorkbooks.fill(zip, "x", 1)));
        assertRefused("exchange.file.oldFormat", new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0
        });
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertRefused("exchange.file.unreadable", "xin chào".getBytes(StandardCharsets.UTF_8));
        assertRefused("exchange.file.unreadable", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertRefused("exchange.file.empty", new byte[0]);
        assertRefused(
                "exchange.file.unreadable",
                SampleWorkbooks.rewritten(changed(sheet -> {}), FIRST_SHEET, xml -> "<worksheet><sheetData>"));
        assertRefused("exchange.file.tooLarge", new byte[WorkbookGate.MOST_BYTES + 1]);
    }

    @Test
    void neverOpensWhatADocumentTypePointsTo() {
        var entity = SampleWorkbooks.rewritten(
                changed(sheet -> sheet.createRow(0).createCell(0).setCellValue("x")),
                FIRST_SHEET,
                xml -> xml.replaceFirst(
                        "<worksheet", "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet"));

        assertRefused("exchange.file.unreadable", entity);
    }

    @Test
    void refusesTwentyMegabytesByTheirWeightAlone() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> WorkbookGate.weigh("to.xlsx", 20L * 1024 * 1024))
                .satisfies(refusal -> assertThat(refusal.args()).containsExactly("to.xlsx", "20", "5"));
    }

    private static String manyRows() {
        return IntStream.rangeClosed(1, 20_000)
                .mapToObj(row -> "<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c></row>".formatted(row, row, row * 7919))
                .collect(Collectors.joining());
    }

    private static RawCell first(byte[] workbook) {
        return WorkbookReader.read("x.xlsx", workbook).get("Sheet0").cells().get(new CellAddress(0, 0));
    }

    private static byte[] rewrite(String from, String to) {
        return SampleWorkbooks.rewritten(changed(sheet -> {}), FIRST_SHEET, xml -> xml.replace(from, to));
    }

    private static byte[] changed(Consumer<XSSFSheet> work) {
        try (var book = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            book.createSheet();
            book.write(file);
            return SampleWorkbooks.filled(file.toByteArray(), work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(String code, byte[] workbook) {
        assertThatThrownBy(() -> WorkbookReader.read("x.xlsx", workbook))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** Within a second, however slow the machine is at the moment: the time of the thread, not of the clock. */
    private static void assertRefusedAtOnce(String code, byte[] workbook) {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        var began = threads.getCurrentThreadCpuTime();
        var before = threads.getCurrentThreadAllocatedBytes();

        assertRefused(code, workbook);

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("memory taken while refusing")
                .isLessThan(64L * 1024 * 1024);
    }
}
