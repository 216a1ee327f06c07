package vn.thidua.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.files.SampleFiles.content;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;

@PortalTest
@TestPropertySource(properties = "thidua.files.quota=1MB")
@Transactional
class FileStoreIT {

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void givesBackWhatItWasGivenHoweverManyPartsItTakes() throws IOException {
        for (var size : new int[] {1, DatabaseContent.CHUNK, DatabaseContent.CHUNK + 1, 600_000}) {
            var bytes = pdfOf(size);

            var file = files.keep("an-phu", "báo cáo.pdf", content(bytes), "an-phu");

            try (var stream = files.read(file.id())) {
                assertThat(stream.readAllBytes()).isEqualTo(bytes);
            }
            assertThat(file.size()).isEqualTo(bytes.length);
            assertThat(file.name()).isEqualTo("báo cáo.pdf");
            files.discard(file.id());
        }
    }

    @Test
    void keepsTheSameContentOnceHoweverOftenAndByWhomeverItIsSent() {
        var mine = files.keep("an-phu", "a.pdf", content(pdfOf(1000)), "an-phu");
        var again = files.keep("an-phu", "b.pdf", content(pdfOf(1000)), "an-phu");
        var theirs = files.keep("tri-ton", "c.pdf", content(pdfOf(1000)), "tri-ton");

        assertThat(again).isEqualTo(mine);
        assertThat(theirs.id()).isNotEqualTo(mine.id());
        assertThat(theirs.sha256()).isEqualTo(mine.sha256());
        assertThat(contents()).isEqualTo(1);
        assertThat(files.used("an-phu")).isEqualTo(mine.size());
    }

    @Test
    void forgetsAContentWithTheLastFileThatHasIt() {
        var mine = files.keep("an-phu", "a.pdf", content(pdfOf(1000)), "an-phu");
        var theirs = files.keep("tri-ton", "a.pdf", content(pdfOf(1000)), "tri-ton");

        files.discard(mine.id());
        assertThat(contents()).isEqualTo(1);
        files.discard(theirs.id());

        assertThat(contents()).isZero();
        assertThat(jdbc.sql("select count(*) from file_chunk")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> files.read(mine.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void givesEachOwnerItsOwnRoom() {
        files.keep("an-phu", "a.pdf", content(pdfOf(900_000)), "an-phu");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> files.keep("an-phu", "b.pdf", content(pdfOf(200_000)), "an-phu"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("files.file.quota"));
        assertThat(files.keep("tri-ton", "b.pdf", content(pdfOf(200_000)), "tri-ton")
                        .size())
                .isEqualTo(200_000 + SampleFiles.pdf("").length);
    }

    @Test
    void storesAHostileNameWithoutItsPath() {
        assertThat(files.keep("an-phu", "../../x\u202e.pdf", content(pdfOf(10)), "an-phu")
                        .name())
                .isEqualTo("x.pdf");
    }

    private int contents() {
        return jdbc.sql("select count(*) from file_content")
                .query(Integer.class)
                .single();
    }

    /** A PDF that is followed by this many bytes, always the same ones. */
    private static byte[] pdfOf(int size) {
        var head = SampleFiles.pdf("");
        var bytes = new byte[head.length + size];
        new Random(size).nextBytes(bytes);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
