package vn.thidua.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as people and attackers make them. */
public final class SampleWorkbooks {

    private SampleWorkbooks() {}

    /** The workbook after somebody worked in its sheet of results. */
    public static byte[] filled(byte[] workbook, Consumer<XSSFSheet> work) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var file = new ByteArrayOutputStream()) {
            work.accept(book.getSheetAt(0));
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of an answer, by its key. */
    public static int rowOf(XSSFSheet sheet, String key) {
        for (var row : sheet) {
            var cell = row.getCell(SheetColumns.KEY);
            if (cell != null && cell.getStringCellValue().equals(key)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no row " + key);
    }

    /** The result cell of an answer. */
    public static XSSFCell figure(XSSFSheet sheet, String key) {
        return sheet.getRow(rowOf(sheet, key)).getCell(SheetColumns.FIGURE);
    }

    public static XSSFCell state(XSSFSheet sheet, String key) {
        return sheet.getRow(rowOf(sheet, key)).getCell(SheetColumns.STATE);
    }

    public static XSSFCell note(XSSFSheet sheet, String key) {
        return sheet.getRow(rowOf(sheet, key)).getCell(SheetColumns.NOTE);
    }

    /** An otherwise small workbook with one more part in it. */
    static byte[] with(byte[] workbook, String part, Content content) {
        return repacked(workbook, zip -> {
            zip.putNextEntry(new ZipEntry(part));
            content.writeTo(zip);
        });
    }

    /** The workbook with one of its parts rewritten. */
    static byte[] rewritten(byte[] workbook, String part, UnaryOperator<String> change) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook));
                var file = new ByteArrayOutputStream();
                var packed = new ZipOutputStream(file)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                packed.putNextEntry(new ZipEntry(entry.getName()));
                var content = zip.readAllBytes();
                packed.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                                : content);
            }
            packed.finish();
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] repacked(byte[] workbook, Content added) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook));
                var file = new ByteArrayOutputStream();
                var packed = new ZipOutputStream(file)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                packed.putNextEntry(new ZipEntry(entry.getName()));
                packed.write(zip.readAllBytes());
            }
            added.writeTo(packed);
            packed.finish();
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What writes a part. */
    interface Content {
        void writeTo(ZipOutputStream part) throws IOException;
    }

    static void fill(OutputStream part, String text, int times) throws IOException {
        var bytes = text.getBytes(UTF_8);
        for (int time = 0; time < times; time++) {
            part.write(bytes);
        }
    }
}
