package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In 2023 An Phú is first with 996,53 points, 390,38 of them in group I; Châu Phú is fifth with 911. */
class HiddenFiguresTests {

    private static final Snapshot YEAR = SampleYears.of(2023);
    private static final HiddenFigures OF_PLACES = hiddenBy(Disclosure.PODIUM);
    private static final HiddenFigures OF_TOTALS = hiddenBy(Disclosure.TOTALS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An Phú đạt 996,53 điểm.",
                "An Phú đạt 996.53 điểm.",
                "An Phú đạt 996,5 điểm.",
                "An Phú đạt gần 997 điểm.",
                "Châu Phú đạt 911 điểm.",
                "Châu Phú: 911,00/1.000 điểm.",
                "Riêng nhóm I, An Phú có 390,38 điểm."
            })
    void areFoundHoweverTheyAreWritten(String text) {
        assertThat(OF_PLACES.standIn(Words.vietnamese(text))).isTrue();
    }

    @Test
    void areFoundInEitherLanguage() {
        assertThat(OF_PLACES.standIn(new Words("An Phú dẫn đầu.", "An Phú came first with 996.53 points.")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cụm thu 482,9 tỷ đồng, đạt 129,43 % dự toán.",
                "Sáu huyện, 6 báo cáo, năm 2023, hội nghị ngày 29/12/2023.",
                "Theo Quyết định số 911/QĐ-UBND và Thông tư 12/911/TT-BNV.",
                "Bảng điểm có 1.000 điểm, nhóm I tối đa 400 điểm.",
                "Hỗ trợ 911.000 đồng cho mỗi hộ.",
                "Mã 1996,53 và 996,531 là số khác."
            })
    void areNoFiguresThatEverybodyMayRead(String text) {
        assertThat(OF_PLACES.standIn(Words.vietnamese(text))).isFalse();
    }

    @Test
    void areOnlyTheCriteriaWhereTotalsAreShown() {
        assertThat(OF_TOTALS.standIn(Words.vietnamese("An Phú đạt 996,53 điểm, nhóm I 390,38 điểm.")))
                .isFalse();
        var criterion = YEAR.standings().stream()
                .flatMap(Standing::allCriteria)
                .map(points -> points.base().abs())
                .filter(points -> points.stripTrailingZeros().scale() == 2)
                .map(points -> SampleYears.vietnamese().figures().number(points, 2))
                .filter(points -> OF_TOTALS.standIn(Words.vietnamese(points)));

        assertThat(criterion).as("points of criteria").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chợ Mới xếp hạng tư.",
                "Chợ Mới xuống hạng 4, dù vẫn vượt dự toán.",
                "Châu Phú đứng ở vị trí thứ năm.",
                "Châu Phú đứng thứ 5 toàn cụm.",
                "Phú Tân giữ vị trí thứ sáu",
                "Chợ Mới từ hạng nhất xuống hạng tư.",
                "Thứ hạng năm thuộc về Châu Phú.",
                "Phú Tân xếp cuối.",
                "Chợ Mới came fourth.",
                "Chợ Mới was ranked 4th.",
                "Châu Phú took fifth place.",
                "Phú Tân fell to position 6.",
                "Chợ Mới fell from first to fourth.",
                "Phú Tân finished last."
            })
    void arePlacesInWordsAndFigures(String text) {
        assertThat(OF_PLACES.standIn(Words.vietnamese(text))).isTrue();
        assertThat(OF_TOTALS.standIn(Words.vietnamese(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An Phú xếp hạng nhất, Châu Thành hạng nhì, Tri Tôn hạng ba.",
                "An Phú từ hạng ba lên hạng nhất.",
                "Kết quả xếp hạng năm 2023 của sáu huyện.",
                "So với xếp hạng năm trước, bốn huyện không đổi.",
                "Hội nghị họp thứ tư, ngày 04/12, lần thứ năm.",
                "Bốn đơn vị vượt chỉ tiêu, năm xã đạt chuẩn.",
                "An Phú đứng đầu 5 chỉ tiêu.",
                "An Phú came first, for the fourth year; the fifth meeting is in the fourth quarter."
            })
    void areNoPlacesThatEverybodyMayRead(String text) {
        assertThat(OF_PLACES.standIn(Words.vietnamese(text))).isFalse();
    }

    @Test
    void areNoneWhereEverythingIsShown() {
        assertThat(hiddenBy(Disclosure.CRITERIA).standIn(Words.vietnamese("An Phú đạt 996,53 điểm; Châu Phú 911.")))
                .isFalse();
    }

    private static HiddenFigures hiddenBy(Disclosure disclosure) {
        return HiddenFigures.between(YEAR, SampleYears.disclosing(2023, disclosure));
    }
}
