package vn.thidua.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ByteArrayResource;

/** The smallest files of each kind that are told apart, good and bad. */
public final class SampleFiles {

    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD =
            "<Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>";

    private SampleFiles() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n1 0 obj\n(" + text + ")\nendobj\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx() {
        return packed(Map.of(TYPES, text(WORD), "word/document.xml", text("<w:document/>")));
    }

    static byte[] xlsx() {
        return packed(Map.of(TYPES, text(WORD.replace("wordprocessingml.document", "spreadsheetml.sheet"))));
    }

    static byte[] odt() {
        return packed(Map.of("mimetype", text("application/vnd.oasis.opendocument.text")));
    }

    /** A document with macros that calls itself one without. */
    public static byte[] withMacro() {
        return packed(Map.of(TYPES, text(WORD), "word/vbaProject.bin", text("Sub AutoOpen")));
    }

    static byte[] withMacroByType() {
        return packed(Map.of(TYPES, text("application/vnd.ms-word.document.macroEnabled.main+xml")));
    }

    static byte[] withBasic() {
        return packed(Map.of(
                "mimetype", text("application/vnd.oasis.opendocument.text"), "Basic/Standard/Module1.xml", text("x")));
    }

    /** A few kilobytes that claim to be a document and unpack to fifty megabytes. */
    public static byte[] bomb() {
        return packed(Map.of(TYPES, text(WORD), "word/media/image1.bin", new byte[50 * 1024 * 1024]));
    }

    public static byte[] archive() {
        return packed(Map.of("bao-cao.pdf", pdf("x")));
    }

    public static byte[] program() {
        var program = new byte[256];
        program[0] = 'M';
        program[1] = 'Z';
        return program;
    }

    static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    }

    static byte[] jpeg() {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
    }

    static byte[] oldWord() {
        var head = new byte[1024];
        System.arraycopy(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                0,
                head,
                0,
                8);
        return head;
    }

    public static ByteArrayResource content(byte[] bytes) {
        return new ByteArrayResource(bytes);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
