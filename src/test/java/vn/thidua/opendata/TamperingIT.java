package vn.thidua.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.TrialTest;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.SnapshotJson;

/** The command, told to check packages that somebody has tampered with. {@link VerifierIT} tells the page to. */
@TrialTest
class TamperingIT {

    @TempDir
    static Path classes;

    private static Class<?> program;

    @Autowired
    private PublishedYears years;

    @Autowired
    private YearFiles files;

    @BeforeAll
    static void compile() throws Exception {
        program = Verifier.program(classes);
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023})
    void isNotFoundInAnHonestPackage(int year) throws Exception {
        var honest = ZipBytes.read(honest(year));
        var fingerprint = SnapshotJson.hash(honest.get(YearPackage.CONTENT));

        assertThat(Verifier.differences(program, honest, null)).isEmpty();
        assertThat(Verifier.differences(program, honest, fingerprint)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void isNoticedAndNamed(Tampering tampering) throws Exception {
        assertThat(Verifier.differences(program, tampering.of(honest(2023)), null))
                .first()
                .asString()
                .contains(tampering.named());
    }

    /** Words follow from no figures: only the SHA-256 on the portal tells whether they are those that were published. */
    @Test
    void isNoticedInWordsByWhoeverHasReadTheHashOnThePortal() throws Exception {
        var honest = ZipBytes.read(honest(2023));
        var changed = reworded(honest);

        assertThat(Verifier.differences(program, changed, null)).isEmpty();
        assertThat(Verifier.differences(program, changed, SnapshotJson.hash(honest.get(YearPackage.CONTENT))))
                .singleElement()
                .asString()
                .contains("cong-bo.json", "SHA-256");
    }

    private static Map<String, byte[]> reworded(Map<String, byte[]> honest) {
        var files = new LinkedHashMap<>(honest);
        var before = SnapshotJson.hash(files.get(YearPackage.CONTENT));
        var content = new String(files.get(YearPackage.CONTENT), UTF_8).replaceFirst("An Giang", "Kiên Giang");
        files.put(YearPackage.CONTENT, content.getBytes(UTF_8));
        var manifest = new String(files.get(YearPackage.MANIFEST), UTF_8)
                .replace(before, SnapshotJson.hash(files.get(YearPackage.CONTENT)));
        files.put(YearPackage.MANIFEST, manifest.getBytes(UTF_8));
        return files;
    }

    private byte[] honest(int year) {
        return files.reproduciblePackage(years.newest("so-2", Year.of(year)).orElseThrow());
    }
}
