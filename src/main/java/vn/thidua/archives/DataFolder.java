package vn.thidua.archives;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.thidua.kernel.RuleViolation;

/** The files of an export or import by name, and the one file in which they travel. The same files give the same bytes. */
record DataFolder(SortedMap<String, String> files) {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_UNPACKED = 40 * 1024 * 1024;
    private static final int MOST_FILES = 100;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static DataFolder of(Map<String, String> files) {
        return new DataFolder(new TreeMap<>(files));
    }

    byte[] pack() {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(UTF_8));
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a file by its size, before it is taken into memory. */
    static void weigh(String name, long bytes) {
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new RuleViolation("archives.file.size", name, MOST_BYTES / (1024 * 1024));
        }
    }

    /** Unpacks within limits; folders inside the file are forgotten. */
    static DataFolder unpack(String name, byte[] content) {
        weigh(name, content.length);
        var files = new TreeMap<String, String>();
        var left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    throw new RuleViolation("archives.file.bursting", name);
                }
                if (!entry.isDirectory()) {
                    var path = entry.getName();
                    files.put(path.substring(path.lastIndexOf('/') + 1), text(path, bytes));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleViolation("archives.file.unreadable", name);
        }
        if (files.isEmpty()) {
            throw new RuleViolation("archives.file.unreadable", name);
        }
        return new DataFolder(files);
    }

    private static String text(String name, byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            throw new RuleViolation("archives.file.notText", name);
        }
    }

    /** The rows of a table; a missing file has none. */
    List<DataRow> rows(DataFile file) {
        var lines = CsvText.parse(files.getOrDefault(file.fileName(), ""));
        if (lines.isEmpty()) {
            return List.of();
        }
        var header = lines.get(0).fields();
        if (!header.containsAll(file.columns())) {
            var missing = file.columns().stream()
                    .filter(column -> !header.contains(column))
                    .toList();
            throw new Misfit(file.fileName(), 1, "", new RuleViolation("archives.header", String.join(", ", missing)));
        }
        var rows = new ArrayList<DataRow>();
        for (var line : lines.subList(1, lines.size())) {
            rows.add(new DataRow(file, line.number(), fields(file, header, line)));
        }
        return rows;
    }

    private static Map<String, String> fields(DataFile file, List<String> header, CsvText.Line line) {
        if (line.fields().size() != header.size()) {
            throw new Misfit(
                    file.fileName(),
                    line.number(),
                    "",
                    new RuleViolation("archives.row.fields", line.fields().size(), header.size()));
        }
        var fields = new HashMap<String, String>();
        for (int column = 0; column < header.size(); column++) {
            if (!line.fields().get(column).isEmpty()) {
                fields.put(header.get(column), line.fields().get(column));
            }
        }
        return fields;
    }
}
