package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryEditsTests {

    private static final List<Paragraph> GENERATED = List.of(new Paragraph(
            "economy",
            List.of(
                    Piece.text("Tổng thu đạt "),
                    Piece.figure("482,9 tỷ đồng", "o-thu"),
                    Piece.text(", bằng "),
                    Piece.figure("129,43 %", "o-ty-le"),
                    Piece.text(" dự toán."))));

    @Test
    void leadFiguresKeptAsTheyAreToTheirCells() {
        assertThat(SummaryEdits.linked("Cụm thu 482,9 tỷ đồng (129,43 %).", GENERATED))
                .containsExactly(
                        Piece.text("Cụm thu "),
                        Piece.figure("482,9 tỷ đồng", "o-thu"),
                        Piece.text(" ("),
                        Piece.figure("129,43 %", "o-ty-le"),
                        Piece.text(")."));
    }

    @Test
    void leaveOtherWordsAlone() {
        assertThat(SummaryEdits.linked("Không có con số nào.", GENERATED))
                .containsExactly(Piece.text("Không có con số nào."));
    }
}
