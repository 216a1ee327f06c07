package vn.thidua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PasteLayoutTests {

    private static final List<GridRow> ROWS = List.of(
            row("i-REVENUE", "Thu ngân sách nhà nước trên địa bàn"),
            row("i-INCOME", "Thu nhập bình quân đầu người"),
            row("i-JOBS", "Giải quyết việc làm"),
            row("i-POVERTY", "Tỷ lệ hộ nghèo đa chiều"));

    @Test
    void runsDownFromTheCellThatItIsPastedInto() {
        var layout = laid("58,3\n1410", "i-INCOME", -1, false);

        assertThat(layout.byName()).isFalse();
        assertThat(texts(layout)).containsExactly("i-INCOME=58,3", "i-JOBS=1410");
        assertThat(layout.strangers()).isEmpty();
    }

    @Test
    void saysWhatFindsNoRowBelowTheLast() {
        var layout = laid("1\n2\n3", "i-JOBS", -1, false);

        assertThat(texts(layout)).containsExactly("i-JOBS=1", "i-POVERTY=2");
        assertThat(layout.strangers()).containsExactly("3");
    }

    @Test
    void beginsAtTheTopWhereTheCellIsUnknown() {
        assertThat(texts(laid("1", "i-UNKNOWN", -1, false))).containsExactly("i-REVENUE=1");
    }

    @Test
    void leavesACellAloneForAnEmptyLineUnlessLinesAreHeadings() {
        assertThat(texts(laid("1\n\n2", "i-REVENUE", -1, false)))
                .containsExactly("i-REVENUE=1", "i-INCOME=", "i-JOBS=2");
        assertThat(texts(laid("1\n\n2", "i-REVENUE", -1, true))).containsExactly("i-REVENUE=1", "i-INCOME=2");
    }

    @Test
    void findsRowsByTheirNamesInAnyOrder() {
        var layout = laid(
                "3. Giải quyết việc làm\t1.200\t1.410\n1. THU NGAN SACH NHA NUOC TREN DIA BAN\t33,5\t54,2",
                "",
                -1,
                false);

        assertThat(layout.byName()).isTrue();
        assertThat(layout.column()).isEqualTo(2);
        assertThat(texts(layout)).containsExactly("i-JOBS=1.410", "i-REVENUE=54,2");
    }

    @Test
    void takesTheColumnThatTheUserChose() {
        var block = "Giải quyết việc làm\t1.200\t1.410";

        assertThat(texts(laid(block, "", 1, false))).containsExactly("i-JOBS=1.200");
        assertThat(texts(laid("1\t2\n3\t4", "i-REVENUE", 1, false))).containsExactly("i-REVENUE=2", "i-INCOME=4");
        assertThat(laid("1\t2", "i-REVENUE", 7, false).column()).isZero();
    }

    @Test
    void namesLinesWithAFigureThatBelongToNoCriterion() {
        var layout = laid("Nhóm I\t\nGiải quyết việc làm\t1.410\nTrồng cây phân tán\t5.000", "", -1, false);

        assertThat(texts(layout)).containsExactly("i-JOBS=1.410");
        assertThat(layout.strangers()).containsExactly("Trồng cây phân tán");
    }

    @Test
    void knowsNamesWithoutMarksCapitalsAndNumbering() {
        assertThat(PasteLayout.folded(" II.3.a) Tỷ lệ hộ nghèo, ĐA chiều ")).isEqualTo("ty le ho ngheo da chieu");
        assertThat(PasteLayout.folded("2")).isEqualTo("2");
        assertThat(PasteLayout.folded("")).isEmpty();
    }

    private static PasteLayout laid(String text, String start, int column, boolean skipsBlanks) {
        return PasteLayout.of(PastedBlock.of(text), ROWS, start, column, skipsBlanks);
    }

    private static List<String> texts(PasteLayout layout) {
        return layout.placed().stream()
                .map(placed -> placed.row().key() + "=" + placed.text())
                .toList();
    }

    private static GridRow row(String key, String name) {
        return new GridRow(
                "r-" + key,
                "1",
                name,
                "",
                "10",
                false,
                key,
                null,
                null,
                "",
                "",
                "",
                "",
                "",
                false,
                new GridRow.State("", "", ""),
                null,
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
