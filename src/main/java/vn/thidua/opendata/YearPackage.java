package vn.thidua.opendata;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.SnapshotJson;

/**
 * The reproducible package of a version: the frozen content byte for byte, the scoring table by itself, the figures and the
 * derivations as CSV, a program that computes everything again, and a manifest with the SHA-256 of each file.
 */
final class YearPackage {

    static final String CONTENT = "cong-bo.json";
    static final String TABLE = "bang-diem.json";
    static final String FIGURES = "so-lieu.csv";
    static final String DERIVATIONS = "dien-giai.csv";
    static final String PROGRAM = "KiemChung.java";
    static final String DESCRIPTOR = "datapackage.json";
    static final String READ_ME = "DOC-TRUOC.txt";
    static final String MANIFEST = "manifest.json";

    private final PublishedYear published;
    private final byte[] content;

    YearPackage(PublishedYear published, String content) {
        this.published = published;
        this.content = utf8(content);
    }

    /** What the manifest says of one file. */
    record Listed(String name, int bytes, String sha256) {}

    /** The manifest: which version this is, what its content hashes to, and every other file of the package. */
    record Manifest(
            String cluster,
            int year,
            int version,
            String publishedAt,
            String contentHash,
            @Nullable String journalHead,
            List<Listed> files) {}

    byte[] bytes(byte[] program, String readMe, LocalDateTime at) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(READ_ME, utf8(readMe));
        files.put(CONTENT, content);
        var table = published.snapshot().method().table();
        if (table != null) {
            files.put(TABLE, utf8(table));
        }
        files.put(FIGURES, utf8(YearCsv.of(published)));
        files.put(DERIVATIONS, utf8(DerivationCsv.of(published.snapshot())));
        files.put(PROGRAM, program);
        files.put(DESCRIPTOR, SnapshotJson.bytes(DataDescriptor.of(published)));
        files.put(MANIFEST, SnapshotJson.bytes(manifest(files)));
        return ZipBytes.of(files, at);
    }

    private Manifest manifest(Map<String, byte[]> files) {
        var edition = published.edition();
        var listed = new ArrayList<Listed>();
        files.forEach((name, bytes) -> listed.add(new Listed(name, bytes.length, SnapshotJson.hash(bytes))));
        return new Manifest(
                edition.cluster(),
                edition.year().getValue(),
                edition.version(),
                edition.publishedAt().toString(),
                edition.contentHash(),
                edition.journalHead(),
                listed);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
