package vn.thidua.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.thidua.publications.SnapshotJson;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitResult;

/** What both verifiers are held against, and packages that somebody has tampered with. */
final class Verifier {

    private static final Path SOURCE = Path.of("src/main/resources/static/du-lieu/KiemChung.java");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Verifier() {}

    /** Every figure of a scored year, by unit and name, as plain text: "unit-a/total" is "12.5". */
    static Map<String, String> figures(ClusterYear year) {
        var figures = new TreeMap<String, String>();
        for (var unit : ScoringEngine.score(year).ranking()) {
            put(figures, unit);
        }
        return figures;
    }

    private static void put(Map<String, String> figures, UnitResult unit) {
        var name = unit.unit() + "/";
        figures.put(name + "place", String.valueOf(unit.place()));
        figures.put(name + "tied", String.valueOf(unit.tied()));
        figures.put(name + "grade", String.valueOf(unit.classification().finalClass()));
        figures.put(name + "total", plain(unit.total()));
        figures.put(name + "rescaledBase", plain(unit.rescaledBase()));
        figures.put(name + "max", plain(unit.effectiveMax()));
        ledgers(figures, name, unit.base(), unit.bonus(), unit.penalty());
        unit.groups()
                .forEach(group ->
                        ledgers(figures, name + group.code() + "/", group.base(), group.bonus(), group.penalty()));
        unit.criteria().stream().flatMap(CriterionResult::withDescendants).forEach(each -> {
            figures.put(name + each.code() + "/applied", each.applied().name());
            figures.put(name + each.code() + "/max", plain(each.effectiveMax()));
            ledgers(figures, name + each.code() + "/", each.base(), each.bonus(), each.penalty());
        });
    }

    private static void ledgers(
            Map<String, String> figures, String name, BigDecimal base, BigDecimal bonus, BigDecimal penalty) {
        figures.put(name + "base", plain(base));
        figures.put(name + "bonus", plain(bonus));
        figures.put(name + "penalty", plain(penalty));
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A package whose content was changed by hand, with every hash of the manifest renewed. */
    static byte[] tampered(byte[] honest, String published, String claimed) {
        var files = new LinkedHashMap<>(ZipBytes.read(honest));
        var before = new String(files.get(YearPackage.CONTENT), StandardCharsets.UTF_8);
        var after = before.replaceFirst(published, claimed);
        assertThat(after.equals(before)).as("nothing to change").isFalse();
        files.put(YearPackage.CONTENT, after.getBytes(StandardCharsets.UTF_8));
        var manifest = (ObjectNode) JSON.readTree(files.get(YearPackage.MANIFEST));
        manifest.put("contentHash", SnapshotJson.hash(files.get(YearPackage.CONTENT)));
        manifest.path("files")
                .forEach(file -> ((ObjectNode) file)
                        .put(
                                "sha256",
                                SnapshotJson.hash(Objects.requireNonNull(
                                        files.get(file.path("name").asString())))));
        files.put(YearPackage.MANIFEST, JSON.writeValueAsBytes(manifest));
        return ZipBytes.of(files, java.time.LocalDateTime.of(2024, 1, 4, 0, 0));
    }

    /** The command, compiled for the oldest Java that it promises to run with. */
    static Class<?> program(Path classes) throws IOException, ClassNotFoundException {
        var exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", classes.toString(), SOURCE.toString());
        assertThat(exit).isZero();
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}).loadClass("KiemChung");
    }

    /**
     * What the compiled command finds in the files of a package.
     *
     * @param fingerprint the SHA-256 that was read on the portal, if any
     */
    @SuppressWarnings("unchecked")
    static List<String> differences(Class<?> program, Map<String, byte[]> files, @Nullable String fingerprint)
            throws ReflectiveOperationException {
        var check = program.getDeclaredConstructor(Map.class);
        check.setAccessible(true);
        var differences = program.getDeclaredMethod("differences", String.class);
        differences.setAccessible(true);
        return (List<String>) differences.invoke(check.newInstance(files), fingerprint);
    }

    /** What the command says of a package, and how it ends. */
    record Verdict(int exit, String said) {}

    static Verdict byCommand(Path folder, byte[] zip) throws IOException, InterruptedException {
        var program =
                Files.write(folder.resolve("KiemChung.java"), ZipBytes.read(zip).get(YearPackage.PROGRAM));
        var file = Files.write(folder.resolve("package.zip"), zip);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                program.toString(),
                file.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), said);
    }
}
