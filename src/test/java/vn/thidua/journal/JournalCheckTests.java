package vn.thidua.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.thidua.journal.Verification.Broken;
import vn.thidua.journal.Verification.Fault;

/** What the command that proves the journal says, and how it ends. */
@ExtendWith(OutputCaptureExtension.class)
class JournalCheckTests {

    private static final String HEAD = "ab".repeat(32);

    @Test
    void endsWellWhereTheChainIsIntact(CapturedOutput said) {
        assertThat(JournalCheck.check(new Verification(42, HEAD, null))).isZero();

        assertThat(said).doesNotContain("broken");
    }

    @Test
    void failsAndNamesTheFirstBrokenRow(CapturedOutput said) {
        assertThat(JournalCheck.check(new Verification(41, HEAD, new Broken(42, Fault.CONTENT))))
                .isOne();

        assertThat(said).contains("broken at row 42 (CONTENT)", "41 rows before it are intact", HEAD);
    }
}
