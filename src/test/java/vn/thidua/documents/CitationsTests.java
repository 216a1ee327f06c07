package vn.thidua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.publications.Method.Basis;

class CitationsTests {

    private final Citations citations = new Citations(words());

    @Test
    void theHigherDocumentComesFirstAndOfTwoAlikeTheOlder() {
        assertThat(lines(
                        basis("Quyết định số 9/QĐ-UBND", LocalDate.of(2020, 4, 20), "Quy định thang điểm"),
                        basis(
                                "Thông tư số 15/2025/TT-BNV",
                                LocalDate.of(2025, 8, 4),
                                "Hướng dẫn thi đua, khen thưởng."),
                        basis("Nghị định số 152/2025/NĐ-CP", LocalDate.of(2025, 6, 14), "Phân cấp về thi đua"),
                        basis("Nghị định số 98/2023/NĐ-CP", LocalDate.of(2023, 12, 31), "Quy định chi tiết"),
                        basis("Luật số 06/2022/QH15", LocalDate.of(2022, 6, 15), "Luật Thi đua, khen thưởng")))
                .containsExactly(
                        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;",
                        "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết;",
                        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ về việc phân cấp về thi đua;",
                        "Căn cứ Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ trưởng Bộ Nội vụ hướng dẫn thi đua, khen thưởng;",
                        "Căn cứ Quyết định số 9/QĐ-UBND ngày 20 tháng 4 năm 2020 của Ủy ban nhân dân tỉnh An Giang quy định thang điểm.");
    }

    @Test
    void whatIsNoLegalDocumentStandsLast() {
        assertThat(citations.of(
                        List.of(basis("Luật số 15/2003/QH11", null, "Luật Thi đua, khen thưởng")),
                        "An Giang",
                        "Căn cứ kết quả"))
                .extracting(line -> line.get("dong"))
                .containsExactly("Căn cứ Luật Thi đua, khen thưởng số 15/2003/QH11;", "Căn cứ kết quả.");
        assertThat(citations.of(List.of(), "An Giang")).isEmpty();
    }

    private List<Object> lines(Basis... bases) {
        return citations.of(List.of(bases), "An Giang").stream()
                .map(line -> line.get("dong"))
                .toList();
    }

    private static Basis basis(String document, @Nullable LocalDate date, String title) {
        return new Basis(document, date, title);
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/documents");
        words.setDefaultEncoding("UTF-8");
        return words;
    }
}
