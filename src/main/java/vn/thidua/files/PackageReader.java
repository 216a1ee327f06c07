package vn.thidua.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/**
 * Tells the documents among the zip packages from the archives, and refuses those that carry macros or that would unpack
 * to far more than they are. Packages inside a package are not unpacked, so they cannot grow either.
 */
final class PackageReader {

    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_LABEL = 1024 * 1024;
    private static final long SMALL = 10L * 1024 * 1024;
    private static final long LARGEST = 400L * 1024 * 1024;
    private static final int GREATEST_RATIO = 100;

    private final ZipInputStream parts;
    private final long packed;
    private long unpacked;
    private @Nullable FileType type;

    private PackageReader(InputStream stream, long packed) {
        this.parts = new ZipInputStream(stream, StandardCharsets.UTF_8);
        this.packed = packed;
    }

    static FileType typeOf(InputStream stream, long packed) throws IOException {
        try {
            return new PackageReader(stream, packed).read();
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new RuleViolation("files.file.damaged");
        }
    }

    private FileType read() throws IOException {
        var count = 0;
        for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            if (++count > MOST_PARTS) {
                throw new RuleViolation("files.file.bomb");
            }
            read(part);
        }
        if (count == 0) {
            throw new RuleViolation("files.file.damaged");
        }
        if (type == null) {
            throw new RuleViolation("files.file.archive");
        }
        return type;
    }

    private void read(ZipEntry part) throws IOException {
        var name = part.getName().toLowerCase(Locale.ROOT);
        if (isMacro(name)) {
            throw new RuleViolation("files.file.macro");
        }
        switch (name) {
            case "[content_types].xml" -> type = ofContentTypes(label());
            case "mimetype" -> type = ofMediaType(label().strip());
            default -> skip();
        }
    }

    private static boolean isMacro(String name) {
        return name.endsWith("vbaproject.bin")
                || name.endsWith("vbadata.xml")
                || name.contains("/macrosheets/")
                || name.contains("/activex/")
                || name.startsWith("basic/")
                || name.startsWith("scripts/");
    }

    private static @Nullable FileType ofContentTypes(String types) {
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new RuleViolation("files.file.macro");
        }
        if (types.contains("wordprocessingml.document.main+xml")) {
            return FileType.DOCX;
        }
        return types.contains("spreadsheetml.sheet.main+xml") ? FileType.XLSX : null;
    }

    private static @Nullable FileType ofMediaType(String mediaType) {
        if (mediaType.equals(FileType.ODT.mediaType())) {
            return FileType.ODT;
        }
        return mediaType.equals(FileType.ODS.mediaType()) ? FileType.ODS : null;
    }

    private String label() throws IOException {
        var text = parts.readNBytes(LONGEST_LABEL);
        grow(text.length);
        skip();
        return new String(text, StandardCharsets.UTF_8);
    }

    private void skip() throws IOException {
        var buffer = new byte[64 * 1024];
        for (var read = parts.read(buffer); read >= 0; read = parts.read(buffer)) {
            grow(read);
        }
    }

    private void grow(int bytes) {
        unpacked += bytes;
        if (unpacked > LARGEST || (unpacked > SMALL && unpacked > packed * GREATEST_RATIO)) {
            throw new RuleViolation("files.file.bomb");
        }
    }
}
