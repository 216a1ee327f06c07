package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.TrialTest;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.SignIn;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

@TrialTest
class SummaryEditorIT {

    private static final SeasonId YEAR = new SeasonId(new ClusterId("so-2"), Year.of(2022));
    private static final PublicationTerms TERMS =
            new PublicationTerms(LocalDate.of(2026, 11, 23), Disclosure.CRITERIA, "Viết lại tóm tắt");

    @Autowired
    private SummaryEditor editor;

    @Autowired
    private PublicationService publications;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void putsTheEditorsWordsInThePlaceOfTheRules() {
        editor.write(YEAR, "headline", new Words("Thu ngân sách toàn cụm đạt kết quả tốt.", null), publisher());

        var summary = publications.preview(YEAR, TERMS, publisher()).snapshot().summary();

        assertThat(text(summary, "headline", Locale.forLanguageTag("vi")))
                .isEqualTo("Thu ngân sách toàn cụm đạt kết quả tốt.");
        assertThat(text(summary, "headline", Locale.ENGLISH)).contains("state budget revenue");

        editor.restore(YEAR, "headline", publisher());
        assertThat(editor.drafts(YEAR, publisher()))
                .allSatisfy(draft -> assertThat(draft.edited()).isNull());
    }

    @Test
    void blocksThePublicationWhileWordsStandForFiguresThatHaveChanged() {
        editor.write(YEAR, "economy", new Words("Kinh tế của cụm tiếp tục tăng trưởng.", null), publisher());
        assertThat(publications.checklist(YEAR, publisher()).ready()).isTrue();

        jdbc.sql("update edited_paragraph set basis = basis || ' Một con số khác.'")
                .update();

        assertThat(publications.checklist(YEAR, publisher()).ready()).isFalse();
        assertThatThrownBy(() -> publications.publish(YEAR, TERMS, publisher()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("publications.notReady");
        editor.write(YEAR, "economy", new Words("Kinh tế của cụm tiếp tục tăng trưởng.", null), publisher());
        assertThat(publications.checklist(YEAR, publisher()).ready()).isTrue();
    }

    @Test
    void blocksThePublicationWhileAnAddedParagraphNamesAFigureThatHasChanged() {
        var before = editor.drafts(YEAR, publisher()).size();
        editor.add(YEAR, "economy", new Words("Đạt 129,43 % dự toán.", "129.43% of the plan."), publisher());
        var added = editor.drafts(YEAR, publisher()).stream()
                .filter(draft -> draft.generated() == null)
                .findFirst()
                .orElseThrow();
        assertThat(publications.checklist(YEAR, publisher()).ready()).isTrue();

        jdbc.sql("update edited_paragraph set figures = '999,9 o-budget-revenue-ket-qua' where topic = :topic")
                .param("topic", added.topic())
                .update();

        assertThat(publications.checklist(YEAR, publisher()).ready()).isFalse();
        editor.write(YEAR, added.topic(), new Words("Kinh tế tăng.", "The economy grew."), publisher());
        assertThat(publications.checklist(YEAR, publisher()).ready()).isTrue();
        assertThat(text(
                        publications
                                .preview(YEAR, TERMS, publisher())
                                .snapshot()
                                .summary(),
                        added.topic(),
                        Locale.ENGLISH))
                .isEqualTo("The economy grew.");
        editor.restore(YEAR, added.topic(), publisher());
        assertThat(editor.drafts(YEAR, publisher())).hasSize(before);
    }

    @Test
    void publishesNoPointsInAnEditorsWordsThatAreNotShown() {
        var podium = new PublicationTerms(TERMS.officialOn(), Disclosure.PODIUM, TERMS.reason());
        editor.write(YEAR, "ranking", new Words("Chợ Mới dẫn đầu với 997,82 điểm.", null), publisher());

        assertThat(publications.checklist(YEAR, publisher()).ready()).isTrue();
        assertThat(publications.preview(YEAR, TERMS, publisher())).isNotNull();
        assertThatThrownBy(() -> publications.preview(YEAR, podium, publisher()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("publications.undisclosed");
        assertThatThrownBy(() -> publications.publish(YEAR, podium, publisher()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("publications.undisclosed");

        editor.write(YEAR, "ranking", new Words("Chợ Mới dẫn đầu.", null), publisher());
        assertThat(text(
                        publications
                                .preview(YEAR, podium, publisher())
                                .snapshot()
                                .summary(),
                        "ranking",
                        Locale.forLanguageTag("vi")))
                .isEqualTo("Chợ Mới dẫn đầu.");
        editor.restore(YEAR, "ranking", publisher());

        var telling = new PublicationTerms(TERMS.officialOn(), Disclosure.PODIUM, "An Phú xuống hạng năm.");
        assertThatThrownBy(() -> publications.preview(YEAR, telling, publisher()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("publications.undisclosed");
    }

    @Test
    void addsNothingAfterAParagraphThatIsNotThere() {
        assertThatThrownBy(() -> editor.add(YEAR, "added-7", new Words("a", "b"), publisher()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> editor.write(YEAR, "added-7", new Words("a", "b"), publisher()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isThePublishersAlone() {
        var reviewer = signIn.actor("tham-dinh").orElseThrow();

        assertThatThrownBy(() -> editor.write(YEAR, "economy", new Words("x", null), reviewer))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> editor.drafts(YEAR, reviewer)).isInstanceOf(NotAllowed.class);
    }

    private static String text(Snapshot.Summary summary, String topic, Locale locale) {
        return ("en".equals(locale.getLanguage()) ? summary.en() : summary.vi())
                .stream()
                        .filter(paragraph -> paragraph.topic().equals(topic))
                        .map(Paragraph::text)
                        .findFirst()
                        .orElseThrow();
    }

    private Actor publisher() {
        return signIn.actor("cong-bo").orElseThrow();
    }
}
