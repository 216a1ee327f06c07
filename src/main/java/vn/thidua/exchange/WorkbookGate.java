package vn.thidua.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.thidua.kernel.RuleViolation;

/**
 * Turns away files that are no honest workbook before anything reads them: too large, packed to burst, with macros, with
 * links to other workbooks, or of another format. Parts are unpacked into nothing, so a hostile file costs neither time
 * nor memory.
 */
final class WorkbookGate {

    /** A unit's own workbook has some thirty kilobytes; with notes in every cell it is still far below this. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int MOST_UNPACKED = 16 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final int BUFFER = 64 * 1024;

    private WorkbookGate() {}

    /** Refuses by its size alone, before the file is taken into memory. */
    static void weigh(String name, long bytes) {
        if (bytes == 0) {
            throw new RuleViolation("exchange.file.empty", name);
        }
        if (bytes > MOST_BYTES) {
            throw new RuleViolation("exchange.file.tooLarge", name, megabytes(bytes), megabytes(MOST_BYTES));
        }
    }

    static void inspect(String name, byte[] content) {
        weigh(name, content.length);
        if (isOldBinary(content)) {
            throw new RuleViolation("exchange.file.oldFormat", name);
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            throw new RuleViolation("exchange.file.unreadable", name);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            inspect(name, zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleViolation("exchange.file.unreadable", name);
        }
    }

    private static void inspect(String name, ZipInputStream zip) throws IOException {
        var parts = 0;
        var left = MOST_UNPACKED;
        var buffer = new byte[BUFFER];
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            if (++parts > MOST_PARTS) {
                throw new RuleViolation("exchange.file.bursting", name);
            }
            refuseForeignParts(name, part.getName().toLowerCase(Locale.ROOT));
            left = unpack(name, zip, buffer, left);
        }
        if (parts == 0) {
            throw new RuleViolation("exchange.file.unreadable", name);
        }
    }

    private static void refuseForeignParts(String name, String part) {
        if (part.contains("externallinks/")) {
            throw new RuleViolation("exchange.file.links", name);
        }
        if (part.contains("vbaproject") || part.contains("/embeddings/") || part.contains("activex")) {
            throw new RuleViolation("exchange.file.macros", name);
        }
    }

    private static int unpack(String name, InputStream part, byte[] buffer, int allowed) throws IOException {
        var left = allowed;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new RuleViolation("exchange.file.bursting", name);
            }
        }
        return left;
    }

    /** The format of Excel before 2007, which is also that of a workbook with a password. */
    private static boolean isOldBinary(byte[] content) {
        return content.length > 8
                && (content[0] & 0xff) == 0xd0
                && (content[1] & 0xff) == 0xcf
                && (content[2] & 0xff) == 0x11
                && (content[3] & 0xff) == 0xe0;
    }

    private static String megabytes(long bytes) {
        var megabyte = 1024L * 1024L;
        return Long.toString((bytes + megabyte - 1) / megabyte);
    }
}
