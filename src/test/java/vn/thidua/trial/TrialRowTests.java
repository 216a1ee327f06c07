package vn.thidua.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TrialRowTests {

    @Test
    void readsQuotedFieldsAndLeavesEmptyOnesOut() {
        var row = TrialRow.parse("code,scope,note\nJOBS,\"trong, \"\"ngoài\"\" tỉnh\",\n")
                .get(0);

        assertThat(row.text("code")).isEqualTo("JOBS");
        assertThat(row.text("scope")).isEqualTo("trong, \"ngoài\" tỉnh");
        assertThat(row.textOrNull("note")).isNull();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> row.text("note"));
    }

    @Test
    void findsNothingBelowALoneHeader() {
        assertThat(TrialRow.parse("year,unit\n")).isEmpty();
    }
}
