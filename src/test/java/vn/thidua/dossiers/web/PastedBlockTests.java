package vn.thidua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import vn.thidua.kernel.RuleViolation;

class PastedBlockTests {

    @Test
    void isRowsOfCellsWithoutTheLineBreakThatEndsIt() {
        var block = PastedBlock.of("54,2\r\n58,30\r\n\r\n");

        assertThat(block.rows()).hasSize(2);
        assertThat(block.cell(0, 0)).isEqualTo("54,2");
        assertThat(block.width()).isEqualTo(1);
    }

    @Test
    void keepsEmptyCellsAndRowsInside() {
        var block = PastedBlock.of("a\t\tc\n\n1");

        assertThat(block.rows()).hasSize(3);
        assertThat(block.cell(0, 1)).isEmpty();
        assertThat(block.cell(0, 2)).isEqualTo("c");
        assertThat(block.cell(1, 0)).isEmpty();
        assertThat(block.cell(2, 2)).isEmpty();
        assertThat(block.width()).isEqualTo(3);
    }

    @Test
    void unwrapsCellsInQuotationMarks() {
        var block = PastedBlock.of("\"hai\ndòng\"\t\"nói \"\"gì\"\"\"\t3\n4");

        assertThat(block.cell(0, 0)).isEqualTo("hai\ndòng");
        assertThat(block.cell(0, 1)).isEqualTo("nói \"gì\"");
        assertThat(block.cell(0, 2)).isEqualTo("3");
        assertThat(block.cell(1, 0)).isEqualTo("4");
    }

    @Test
    void takesAQuotationMarkThatIsNeverClosedForACharacter() {
        assertThat(PastedBlock.of("\"5 inch\t7\n8").cell(0, 0)).isEqualTo("\"5 inch");
        assertThat(PastedBlock.of("\"5\" inch\t7").cell(0, 0)).isEqualTo("\"5\" inch");
        assertThat(PastedBlock.of("\"").cell(0, 0)).isEqualTo("\"");
    }

    @Test
    void mayBeEmpty() {
        assertThat(PastedBlock.of("").rows()).isEmpty();
        assertThat(PastedBlock.of("\n\t\n").rows()).isEmpty();
    }

    @Test
    void isNotLargerThanAnyReport() {
        assertTooLarge("1\n".repeat(PastedBlock.MOST_ROWS + 1));
        assertTooLarge("1\t".repeat(PastedBlock.MOST_COLUMNS + 1));
        assertTooLarge("1".repeat(200_001));
        assertTooLarge("1\0");
    }

    private static void assertTooLarge(String text) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> PastedBlock.of(text))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("dossiers.paste.tooLarge"));
    }
}
