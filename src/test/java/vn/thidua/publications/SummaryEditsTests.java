package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.RuleViolation;

class SummaryEditsTests {

    private static final Snapshot YEAR = SampleYears.of(2023);
    private static final Languages LANGUAGES = new Languages(SampleYears.vietnamese(), SampleYears.english());
    private static final SummaryFigures VIETNAMESE =
            SummaryFigures.of(YEAR, YEAR.summary().vi(), SampleYears.vietnamese());
    private static final SummaryFigures ENGLISH =
            SummaryFigures.of(YEAR, YEAR.summary().en(), SampleYears.english());
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    @Test
    void leadFiguresThatTheRulesWroteToTheirCells() {
        assertThat(VIETNAMESE.linked("Cụm thu 482,9 tỷ đồng (129,43 %)."))
                .containsExactly(
                        Piece.text("Cụm thu "),
                        Piece.figure("482,9 tỷ đồng", "o-budget-revenue-ket-qua"),
                        Piece.text(" ("),
                        Piece.figure("129,43 %", "o-budget-revenue-ty-le"),
                        Piece.text(")."));
    }

    @Test
    void leadFiguresOfEachLanguageAsThatLanguageWritesThem() {
        assertThat(ENGLISH.linked("The cluster collected 129.43% of the plan."))
                .contains(Piece.figure("129.43%", "o-budget-revenue-ty-le"));
        assertThat(ENGLISH.linked("129,43 %")).containsExactly(Piece.text("129,43 %"));
    }

    @Test
    void takeNoPartOfANumberForAFigure() {
        assertThat(VIETNAMESE.linked("Số 1482,9 và 482,95 và 9.482,9 là số khác."))
                .containsExactly(Piece.text("Số 1482,9 và 482,95 và 9.482,9 là số khác."));
        assertThat(VIETNAMESE.linked("Sáu huyện, 6 báo cáo, năm 2023."))
                .containsExactly(Piece.text("Sáu huyện, 6 báo cáo, năm 2023."));
    }

    @Test
    void addAParagraphWhereItWasWrittenForInBothLanguages() {
        var added = added(1, "economy", "Giá lúa tăng.", "Rice prices rose.");
        var second = added(2, "economy", "Cầu mới thông xe.", "A new bridge opened.");

        var summary = SummaryEdits.apply(YEAR, List.of(second, added), LANGUAGES);

        assertThat(summary.vi())
                .extracting(Paragraph::topic)
                .containsSubsequence("economy", "added-1", "added-2", "society");
        assertThat(summary.en())
                .filteredOn(paragraph -> paragraph.topic().equals("added-1"))
                .extracting(Paragraph::text)
                .containsExactly("Rice prices rose.");
    }

    @Test
    void keepAnAddedParagraphAtTheEndWhenTheOneBeforeItIsGone() {
        var added = added(1, "no-such-topic", "Giá lúa tăng.", "Rice prices rose.");

        var summary = SummaryEdits.apply(YEAR, List.of(added), LANGUAGES);

        assertThat(summary.vi()).last().extracting(Paragraph::topic).isEqualTo("added-1");
    }

    @Test
    void wantAnAddedParagraphInBothLanguages() {
        assertThatThrownBy(() -> added(1, "economy", "Giá lúa tăng.", " "))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("publications.summary.add.both");
    }

    @Test
    void goStaleWithAFigureThatTheTextNamesAndWithNoOther() {
        var named = VIETNAMESE.namedIn("Cụm thu 482,9 tỷ đồng.");
        var paragraph = new EditedParagraph(new EditedParagraphId("so-2", Year.of(2023), "added-1"))
                .write(new Words("Cụm thu 482,9 tỷ đồng.", "482.9"), "", named, "cong-bo", NOW);

        assertThat(named).contains("482,9 tỷ đồng o-budget-revenue-ket-qua");
        assertThat(paragraph.isStaleAgainst("", named)).isFalse();
        assertThat(paragraph.isStaleAgainst("", Set.of("483,0 tỷ đồng o-budget-revenue-ket-qua")))
                .isTrue();
    }

    private static EditedParagraph added(int number, String after, String vietnamese, String english) {
        var id = new EditedParagraphId("so-2", Year.of(2023), EditedParagraph.addedTopic(number));
        return EditedParagraph.after(after, id).write(new Words(vietnamese, english), "", Set.of(), "cong-bo", NOW);
    }
}
