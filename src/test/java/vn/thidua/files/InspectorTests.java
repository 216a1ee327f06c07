package vn.thidua.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.files.SampleFiles.content;
import static vn.thidua.files.SampleFiles.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.RuleViolation;

class InspectorTests {

    private static final long LARGEST = 20 * 1024 * 1024;

    private final Inspector inspector = new Inspector();

    @Test
    void tellsWhatAFileIsByItsContent() throws IOException {
        assertThat(typeOf("a.pdf", SampleFiles.pdf("x"))).isEqualTo(FileType.PDF);
        assertThat(typeOf("a.docx", SampleFiles.docx())).isEqualTo(FileType.DOCX);
        assertThat(typeOf("a.xlsx", SampleFiles.xlsx())).isEqualTo(FileType.XLSX);
        assertThat(typeOf("a.odt", SampleFiles.odt())).isEqualTo(FileType.ODT);
        assertThat(typeOf("A.JPEG", SampleFiles.jpeg())).isEqualTo(FileType.JPEG);
        assertThat(typeOf("a.png", SampleFiles.png())).isEqualTo(FileType.PNG);
        assertThat(typeOf("a.txt", text("Thu ngân sách: 482,9"))).isEqualTo(FileType.TEXT);
        assertThat(typeOf("a.csv", text("đơn vị;số\nAn Phú;482,9\n"))).isEqualTo(FileType.CSV);
    }

    @Test
    void takesTheHashOfTheWholeContent() throws IOException {
        var inspected = inspector.inspect("a.txt", content(text("abc")), LARGEST);

        assertThat(inspected.size()).isEqualTo(3);
        assertThat(inspected.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesWhatIsEmpty() {
        assertRefused("files.file.empty", "a.pdf", new byte[0]);
    }

    @Test
    void refusesOneByteTooMany() throws IOException {
        var fits = Arrays.copyOf(SampleFiles.pdf("x"), (int) LARGEST);
        assertThat(typeOf("a.pdf", fits)).isEqualTo(FileType.PDF);

        assertRefused("files.file.tooLarge", "a.pdf", Arrays.copyOf(fits, (int) LARGEST + 1));
    }

    @Test
    void stopsReadingOnceAFileIsTooLarge() {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'x';
            }
        };

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> inspector.inspect("a.txt", () -> endless, 1000));
        assertThat(endless.read).isLessThan(200_000);
    }

    @Test
    void refusesANameThatDoesNotAgreeWithTheContent() {
        assertRefused("files.file.wrongEnding", "a.pdf", SampleFiles.docx());
        assertRefused("files.file.wrongEnding", "a.docx", SampleFiles.xlsx());
        assertRefused("files.file.wrongEnding", "a.exe", SampleFiles.pdf("x"));
        assertRefused("files.file.wrongEnding", "pdf", SampleFiles.pdf("x"));
    }

    @Test
    void refusesProgramsScriptsAndPagesWhateverTheyAreCalled() {
        assertRefused("files.file.notAllowed", "a.pdf", SampleFiles.program());
        assertRefused("files.file.notAllowed", "a.txt", text("#!/bin/sh\nrm -rf /\n"));
        assertRefused("files.file.notAllowed", "a.txt", text("<!DOCTYPE html><html><script>x()</script></html>"));
        assertRefused("files.file.notAllowed", "a.png", text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    }

    @Test
    void refusesOldOfficeFilesSinceMacrosHideInThem() {
        assertRefused("files.file.oldOffice", "a.docx", SampleFiles.oldWord());
    }

    @Test
    void refusesMacros() {
        assertRefused("files.file.macro", "a.docx", SampleFiles.withMacro());
        assertRefused("files.file.macro", "a.docx", SampleFiles.withMacroByType());
        assertRefused("files.file.macro", "a.odt", SampleFiles.withBasic());
    }

    @Test
    void refusesArchivesEvenThoseThatAreCalledDocuments() {
        assertRefused("files.file.archive", "a.zip", SampleFiles.archive());
        assertRefused("files.file.archive", "a.docx", SampleFiles.archive());
    }

    @Test
    void refusesAPackageThatUnpacksToAHundredTimesItsSize() {
        var bomb = SampleFiles.bomb();

        assertThat(bomb).hasSizeLessThan(100_000);
        assertRefused("files.file.bomb", "a.docx", bomb);
    }

    @Test
    void refusesAPackageThatIsCutShort() {
        var whole = SampleFiles.docx();

        assertRefused("files.file.damaged", "a.docx", Arrays.copyOf(whole, 10));
        assertRefused("files.file.damaged", "a.docx", Arrays.copyOf(whole, 120));
        assertRefused("files.file.damaged", "a.docx", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0});
    }

    @Test
    void readsInAStreamThatItCloses() throws IOException {
        var closed = new boolean[1];
        inspector.inspect(
                "a.txt",
                () -> new ByteArrayInputStream(text("abc")) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                },
                LARGEST);

        assertThat(closed[0]).isTrue();
    }

    private FileType typeOf(String name, byte[] bytes) throws IOException {
        return inspector.inspect(name, content(bytes), LARGEST).type();
    }

    private void assertRefused(String code, String name, byte[] bytes) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> inspector.inspect(name, content(bytes), LARGEST))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
