package vn.thidua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.papertemplates.PaperForm;

class PaperTests {

    @Test
    void writesSmallDaysAndTheFirstTwoMonthsWithALeadingZero() {
        assertThat(of(LocalDate.of(2024, 1, 4)).day()).isEqualTo("04");
        assertThat(of(LocalDate.of(2024, 2, 10)).month()).isEqualTo("02");
        assertThat(of(LocalDate.of(2024, 3, 10)).month()).isEqualTo("3");
        assertThat(Paper.inWords(LocalDate.of(2003, 11, 26))).isEqualTo("26 tháng 11 năm 2003");
    }

    @Test
    void leavesRoomForADateThatNobodyKnowsYet() {
        assertThat(of(null).day()).isEqualTo("……");
        assertThat(of(null).yearOfDate()).isEqualTo("……");
    }

    private static Paper of(@Nullable LocalDate date) {
        return new Paper(PaperForm.PACT, "", "", "", "", date);
    }
}
