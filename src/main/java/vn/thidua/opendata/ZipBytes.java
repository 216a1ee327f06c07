package vn.thidua.opendata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files whose bytes follow from their content alone: entries in the order given, all of the same time. */
final class ZipBytes {

    private static final int END_MARK = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int DEFLATED = 8;

    private ZipBytes() {}

    static byte[] of(Map<String, byte[]> files, LocalDateTime at) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(at);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** By the directory at the end, since sizes may stand nowhere else. */
    static Map<String, byte[]> read(byte[] zip) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var end = zip.length - END_SIZE;
        while (bytes.getInt(end) != END_MARK) {
            end--;
        }
        var files = new LinkedHashMap<String, byte[]>();
        var at = bytes.getInt(end + 16);
        for (var left = bytes.getShort(end + 10); left > 0; left--) {
            var nameLength = bytes.getShort(at + 28);
            var name = new String(zip, at + ENTRY_SIZE, nameLength, StandardCharsets.UTF_8);
            var local = bytes.getInt(at + 42);
            var from = local + LOCAL_SIZE + bytes.getShort(local + 26) + bytes.getShort(local + 28);
            files.put(name, content(zip, from, bytes.getInt(at + 20), bytes.getShort(at + 10) == DEFLATED));
            at += ENTRY_SIZE + nameLength + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return files;
    }

    private static byte[] content(byte[] zip, int from, int size, boolean deflated) {
        var packed = new ByteArrayInputStream(zip, from, size);
        try (var content = deflated ? new InflaterInputStream(packed, new Inflater(true)) : packed) {
            return content.readAllBytes();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
