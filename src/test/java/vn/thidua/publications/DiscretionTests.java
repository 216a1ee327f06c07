package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.publications.Snapshot.Result;
import vn.thidua.signedpapers.SignedForm;

/** In 2023 An Phú is first with 996,53 points, 390,38 of them in group I; Châu Phú is fifth with 911. */
class DiscretionTests {

    private static final Snapshot YEAR = SampleYears.of(2023);
    private static final Languages LANGUAGES = new Languages(SampleYears.vietnamese(), SampleYears.english());

    private static final String OF_A_PLACE = "Chưa có số liệu; Châu Phú vẫn đứng thứ năm.";
    private static final String OF_A_GROUP = "Nhóm I của An Phú được 390,38 điểm.";
    private static final String HARMLESS = "Cục Thống kê công bố vào tháng 3/2024.";

    @Test
    void takesOutNotesThatNameWhatIsNotShown() {
        assertThat(notes(Disclosure.PODIUM)).containsExactly(null, null, HARMLESS);
        assertThat(notes(Disclosure.TOTALS)).containsExactly(OF_A_PLACE, OF_A_GROUP, HARMLESS);
        assertThat(notes(Disclosure.CRITERIA)).containsExactly(OF_A_PLACE, OF_A_GROUP, HARMLESS);
    }

    /** Where places are shown, and points of criteria are not. */
    @Test
    void speaksItselfOfADecisionWhoseReasonNamesPointsThatAreNotShown() {
        var points = points(Disclosure.TOTALS);

        assertThat(reason("Gian dối " + points + " điểm của tiêu chí", Disclosure.TOTALS))
                .isEqualTo(new Words(
                        "Có quyết định không xét.", SampleYears.english().text("notConsidered.EXCLUDED")));
        assertThat(reason("Gian dối " + points + " điểm của tiêu chí", Disclosure.CRITERIA)
                        .vi())
                .contains(points);
        assertThat(reason("Quyết định kỷ luật số 12/QĐ-UBND", Disclosure.TOTALS).vi())
                .contains("kỷ luật");
    }

    @Test
    void keepsATableOfAllPointsToItselfWherePlacesAreShownOnly() {
        assertThat(Disclosure.PODIUM.shows(SignedForm.SCORE_SUMMARY)).isFalse();
        assertThat(Disclosure.TOTALS.shows(SignedForm.SCORE_SUMMARY)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = SignedForm.class, names = "SCORE_SUMMARY", mode = EnumSource.Mode.EXCLUDE)
    void leavesOtherPapersToWhoeverAttachedThem(SignedForm form) {
        assertThat(Disclosure.PODIUM.shows(form)).isTrue();
    }

    private static List<String> notes(Disclosure disclosure) {
        var results = List.of(noted(OF_A_PLACE), noted(OF_A_GROUP), noted(HARMLESS));
        return Discretion.of(
                        shown(disclosure).with(results, shown(disclosure).standings()), YEAR.standings(), LANGUAGES)
                .results()
                .stream()
                .map(Result::note)
                .toList();
    }

    private static Result noted(String note) {
        return new Result(
                "an-phu", "BUDGET_REVENUE", "NOT_YET_AVAILABLE", null, null, null, null, null, null, null, note);
    }

    private static Words reason(String text, Disclosure disclosure) {
        var shown = shown(disclosure);
        var excluded = shown.standings().get(0).because(List.of(Words.vietnamese(text)));
        return Discretion.of(shown.with(shown.results(), List.of(excluded)), YEAR.standings(), LANGUAGES)
                .standings()
                .get(0)
                .notConsidered()
                .get(0);
    }

    /** Points of some criterion that nothing which is shown reads like. */
    private static String points(Disclosure disclosure) {
        var hidden = HiddenFigures.between(YEAR, shown(disclosure));
        return YEAR.standings().stream()
                .flatMap(Standing::allCriteria)
                .map(points -> SampleYears.vietnamese().figures().number(points.base(), 2))
                .filter(hidden::standIn)
                .findFirst()
                .orElseThrow();
    }

    private static Snapshot shown(Disclosure disclosure) {
        return SampleYears.disclosing(2023, disclosure);
    }
}
