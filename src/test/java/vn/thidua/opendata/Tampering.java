package vn.thidua.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thidua.publications.SnapshotJson;

/** What somebody may do to an honest package, and what a verifier has to name then. */
enum Tampering {
    RESULT("result", "actual", true, files -> content(files, "\"actual\":\"54.2\"", "\"actual\":\"54.3\"")),
    POINTS("points", "base", true, files -> content(files, "\"base\":\"30\"", "\"base\":\"31\"")),
    TOTAL("total", "total", true, files -> content(files, "\"total\":\"\\d+", "\"total\":\"9999")),
    TOTAL_GONE("no total", "total", true, files -> content(files, ",\"total\":\"[\\d.]+\"", "")),
    PLACE("place", "place", true, files -> content(files, "\"place\":2,", "\"place\":5,")),
    BEST("best unit", "best", true, files -> content(files, "\"best\":\\[\"[a-z-]+\"", "\"best\":[\"phu-tan\"")),
    MET("targets met", "met", true, files -> content(files, "\"met\":\\d", "\"met\":0")),
    RULE("rule of the scoring table", "max", true, Tampering::easeARule),
    TABLE(
            "scoring table beside the publication",
            "bang-diem.json",
            true,
            files -> replace(files, YearPackage.TABLE, "\"", " \"")),
    DERIVATION(
            "derivation",
            "dien-giai.csv",
            true,
            files -> replace(files, YearPackage.DERIVATIONS, "điểm", "điểm thưởng")),
    FIGURE(
            "figure beside the publication",
            "so-lieu.csv",
            true,
            files -> replace(files, YearPackage.FIGURES, ",54\\.2,", ",45.2,")),
    MARKS(
            "decomposed marks",
            "dien-giai.csv",
            true,
            files -> put(files, YearPackage.DERIVATIONS, Tampering::decomposed)),
    SWAPPED("swapped files", "so-lieu.csv", true, Tampering::swap),
    EXTRA("a file more", "thong-bao.txt", false, files -> files.put("thong-bao.txt", "Kết quả khác".getBytes(UTF_8))),
    MISSING("a file less", "so-lieu.csv", false, files -> files.remove(YearPackage.FIGURES)),
    MISSING_IN_SILENCE("a file less, unlisted", "so-lieu.csv", true, Tampering::forget),
    MANIFEST(
            "hash in the manifest",
            "dien-giai.csv",
            false,
            files -> manifest(files, each -> {
                if (each.path("name").asString().equals(YearPackage.DERIVATIONS)) {
                    each.put("sha256", "0".repeat(64));
                }
            })),
    CONTENT_HASH(
            "content hash in the manifest",
            "cong-bo.json",
            false,
            files -> put(
                    files,
                    YearPackage.MANIFEST,
                    manifest -> manifest.replaceFirst("\"contentHash\":\"[0-9a-f]{4}", "\"contentHash\":\"0000"))),
    VERSION(
            "number of the version",
            "so-lieu.csv",
            false,
            files -> put(
                    files,
                    YearPackage.MANIFEST,
                    manifest -> manifest.replaceFirst("\"version\":\\d+", "\"version\":7")));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String what;
    private final String named;
    private final boolean covered;
    private final Consumer<Map<String, byte[]>> act;

    /**
     * @param named what a verifier has to name: a field of a figure, or a file
     * @param covered whether the manifest is written anew, so that it lists what is there
     */
    Tampering(String what, String named, boolean covered, Consumer<Map<String, byte[]>> act) {
        this.what = what;
        this.named = named;
        this.covered = covered;
        this.act = act;
    }

    String named() {
        return named;
    }

    Map<String, byte[]> of(byte[] honest) {
        var before = ZipBytes.read(honest);
        var files = new LinkedHashMap<>(before);
        act.accept(files);
        assertThat(files)
                .as("nothing was done: %s", what)
                .usingRecursiveComparison()
                .isNotEqualTo(before);
        if (covered) {
            cover(files);
        }
        return files;
    }

    @Override
    public String toString() {
        return what;
    }

    /** Writes a manifest that lists the files as they are. */
    private static void cover(Map<String, byte[]> files) {
        manifest(
                files,
                each -> each.put(
                        "sha256",
                        SnapshotJson.hash(Objects.requireNonNull(
                                files.get(each.path("name").asString())))));
        put(files, YearPackage.MANIFEST, text -> {
            var manifest = (ObjectNode) JSON.readTree(text);
            manifest.put("contentHash", SnapshotJson.hash(files.get(YearPackage.CONTENT)));
            return manifest.toString();
        });
    }

    private static void manifest(Map<String, byte[]> files, Consumer<ObjectNode> change) {
        put(files, YearPackage.MANIFEST, text -> {
            var manifest = JSON.readTree(text);
            manifest.path("files").forEach(each -> change.accept((ObjectNode) each));
            return manifest.toString();
        });
    }

    private static void put(Map<String, byte[]> files, String name, UnaryOperator<String> change) {
        files.put(name, change.apply(new String(files.get(name), UTF_8)).getBytes(UTF_8));
    }

    private static void replace(Map<String, byte[]> files, String name, String before, String after) {
        put(files, name, text -> text.replaceFirst(before, after));
    }

    private static void content(Map<String, byte[]> files, String before, String after) {
        replace(files, YearPackage.CONTENT, before, after);
    }

    /** The first criterion asks for less, in the publication and beside it. */
    private static void easeARule(Map<String, byte[]> files) {
        put(files, YearPackage.CONTENT, text -> {
            var year = (ObjectNode) JSON.readTree(text);
            var method = (ObjectNode) year.path("method");
            var table = JSON.readTree(method.path("table").asString());
            ((ObjectNode) table.at("/groups/0/criteria/0")).put("maxPoints", 1);
            method.put("table", table.toString());
            files.put(YearPackage.TABLE, table.toString().getBytes(UTF_8));
            return year.toString();
        });
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static void swap(Map<String, byte[]> files) {
        var figures = files.get(YearPackage.FIGURES);
        files.put(YearPackage.FIGURES, files.get(YearPackage.DERIVATIONS));
        files.put(YearPackage.DERIVATIONS, figures);
    }

    private static void forget(Map<String, byte[]> files) {
        files.remove(YearPackage.FIGURES);
        put(files, YearPackage.MANIFEST, text -> {
            var manifest = JSON.readTree(text);
            var listed = (ArrayNode) manifest.path("files");
            listed.removeIf(each -> each.path("name").asString().equals(YearPackage.FIGURES));
            return manifest.toString();
        });
    }
}
