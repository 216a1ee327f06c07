package vn.thidua.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.Tika;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.RuleViolation;

/**
 * Finds out what a file is by its content, and refuses what is not to be stored. What its sender calls it proves nothing:
 * the ending has to agree with the content. Reads in streams, so that size is never a matter of memory.
 */
@Component
class Inspector {

    private static final byte[] PACKAGE = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_PACKAGE = {'P', 'K', 5, 6};
    private static final int BUFFER = 64 * 1024;
    private static final String PLAIN = "text/plain";
    private static final String OLD_OFFICE = "application/x-tika-msoffice";

    private static final Map<String, FileType> BY_CONTENT = Map.of(
            FileType.PDF.mediaType(), FileType.PDF,
            FileType.JPEG.mediaType(), FileType.JPEG,
            FileType.PNG.mediaType(), FileType.PNG);

    private final Tika detector = new Tika();

    Inspection inspect(String name, InputStreamSource content, long largest) throws IOException {
        var digest = sha256();
        var size = measure(content, digest, largest);
        var type = typeOf(name, content, size);
        if (!type.endsLike(name)) {
            throw new RuleViolation(
                    "files.file.wrongEnding", name, type.ending().toUpperCase(Locale.ROOT), type.ending());
        }
        return new Inspection(type, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static long measure(InputStreamSource content, MessageDigest digest, long largest) throws IOException {
        var size = 0L;
        var buffer = new byte[BUFFER];
        try (var stream = content.getInputStream()) {
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
                if (size > largest) {
                    throw new RuleViolation("files.file.tooLarge", largest / (1024 * 1024));
                }
            }
        }
        if (size == 0) {
            throw new RuleViolation("files.file.empty");
        }
        return size;
    }

    private FileType typeOf(String name, InputStreamSource content, long size) throws IOException {
        try (var stream = new BufferedInputStream(content.getInputStream(), BUFFER)) {
            stream.mark(PACKAGE.length);
            var head = stream.readNBytes(PACKAGE.length);
            stream.reset();
            if (Arrays.equals(head, PACKAGE) || Arrays.equals(head, EMPTY_PACKAGE)) {
                return PackageReader.typeOf(stream, size);
            }
            var found = detector.detect(stream);
            if (found.equals(PLAIN)) {
                return FileType.CSV.endsLike(name) ? FileType.CSV : FileType.TEXT;
            }
            var type = BY_CONTENT.get(found);
            if (type == null) {
                throw new RuleViolation(
                        found.equals(OLD_OFFICE) ? "files.file.oldOffice" : "files.file.notAllowed", name);
            }
            return type;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
