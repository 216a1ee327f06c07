package vn.thidua.scorecardeditor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence of which two figures changed is told by the two figures, not as two sentences. */
class WordDiffTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mỗi 1 % chưa đạt trừ 1 điểm, tối đa 6 điểm. | Mỗi 1 % chưa đạt trừ 2 điểm, tối đa 3 điểm. | Mỗi 1 % chưa đạt trừ -1 +2 điểm, tối đa -6 +3 điểm.
            Đạt chỉ tiêu được điểm tối đa.              | Đạt hoặc vượt chỉ tiêu được điểm tối đa.    | Đạt +hoặc vượt chỉ tiêu được điểm tối đa.
            Đạt hoặc vượt chỉ tiêu được điểm tối đa.    | Đạt chỉ tiêu được điểm tối đa.              | Đạt -hoặc vượt chỉ tiêu được điểm tối đa.
            Đạt chỉ tiêu được điểm tối đa.              | Đạt chỉ tiêu được điểm tối đa. Nếu có.      | Đạt chỉ tiêu được điểm tối đa. +Nếu có.
            một hai ba bốn năm sáu                      | một hai ba tám chín mười                    | một hai ba -bốn năm sáu +tám chín mười
            """)
    void tellsWhatStayedWhatWentAndWhatCame(String before, String after, String told) {
        assertThat(told(before, after)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"60, 50", "theo chỉ tiêu, càng thấp càng tốt", "một hai ba bốn năm sáu, một hai bảy tám chín mười"})
    void leavesShortAndNewTextsWhole(String before, String after) {
        assertThat(told(before, after)).isEmpty();
    }

    private static String told(String before, String after) {
        return WordDiff.of(before, after).stream()
                .map(piece -> switch (piece.fate()) {
                    case KEPT -> piece.text();
                    case REMOVED -> "-" + piece.text();
                    case ADDED -> "+" + piece.text();
                })
                .collect(Collectors.joining(" "));
    }
}
