package vn.thidua.scorecardeditor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecardeditor.SampleMessages;
import vn.thidua.scorecardeditor.SampleScorecards;
import vn.thidua.scorecardeditor.ScorecardEdits;
import vn.thidua.scorecardeditor.ScorecardEdits.Shift;
import vn.thidua.scorecardeditor.web.ScorecardDiff.ChangedPlace;
import vn.thidua.scorecardeditor.web.ScorecardDiff.Fate;
import vn.thidua.scorecards.ScorecardJson;

class ScorecardDiffTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ScorecardDiff diff = new ScorecardDiff(SampleMessages.of("editor", "curve"));
    private final Scorecard before = SampleScorecards.clusterTwo();

    @Test
    void ofATableWithItselfIsEmpty() {
        assertThat(diff.between(before, ScorecardEdits.asVersion(before, 2), VIETNAMESE))
                .isEmpty();
    }

    @Test
    void saysWhatChangedInWhichCriterion() {
        var after = replaced(
                "\"maxPoints\": \"40\",\n     \"clause\": \"Phụ lục minh họa, mục II, điểm 2\"",
                "\"maxPoints\": \"50.00\",\n     \"clause\": \"Phụ lục minh họa, mục II, điểm 2\"");

        assertThat(lines(diff.between(before, after, VIETNAMESE)))
                .containsExactly("II.2 Kiềm chế số vụ tai nạn giao thông: Điểm tối đa 40 > 50");
        assertThat(lines(diff.between(before, after, Locale.ENGLISH)))
                .containsExactly("II.2 Kiềm chế số vụ tai nạn giao thông: Maximum points 40 > 50");
    }

    @Test
    void saysWhichParameterOfARuleChanged() {
        var after = replaced(
                "\"floorRate\": \"0.5\",\n      \"fullRate\": \"1\"\n     }\n    },\n    {\n     \"code\": \"II.3\"",
                "\"floorRate\": \"0.6\",\n      \"fullRate\": \"1\"\n     }\n    },\n    {\n     \"code\": \"II.3\"");

        assertThat(lines(diff.between(before, after, VIETNAMESE)))
                .containsExactly("II.2 Kiềm chế số vụ tai nạn giao thông: Dưới mức này: 0 điểm 50\u00a0% > 60\u00a0%");
    }

    @Test
    void tellsAMoveAsOneChangeOfOrder() {
        var after = ScorecardEdits.moveCriterion(before, "II.2", Shift.UP);

        assertThat(lines(diff.between(before, after, VIETNAMESE)))
                .containsExactly("Thứ tự: tiêu chí của nhóm II II.1, II.2, II.3, II.4 > II.2, II.1, II.3, II.4");
    }

    @Test
    void namesWhatIsNewAndWhatIsGone() {
        var gone = ScorecardEdits.removeCriterion(before, "VI.3");

        assertThat(diff.between(before, gone, VIETNAMESE))
                .extracting(ChangedPlace::key, ChangedPlace::fate)
                .contains(tuple("criterion/VI.3", Fate.REMOVED));
        assertThat(diff.between(gone, before, VIETNAMESE))
                .extracting(ChangedPlace::key, ChangedPlace::fate)
                .contains(tuple("criterion/VI.3", Fate.ADDED));
    }

    @Test
    void saysWhichSanctionChanged() {
        var sanction = """
                "sanctions": [{"code": "S", "name": "Bị kỷ luật", "clause": "Điều 5", "criterion": "VI.3", "from": %s,
                 "effect": "DROP_ONE"}], "tieBreakers\"""";
        var one = replaced("\"tieBreakers\"", sanction.formatted("1"));
        var two = replaced("\"tieBreakers\"", sanction.formatted("2"));

        assertThat(lines(diff.between(one, two, VIETNAMESE)))
                .containsExactly(
                        "Chế tài: Bị kỷ luật: áp dụng khi tiêu chí VI.3 có từ 1 lần > tiêu chí VI.3 có từ 2 lần");
        assertThat(diff.between(before, one, VIETNAMESE))
                .extracting(ChangedPlace::key, ChangedPlace::fate)
                .containsExactly(tuple("sanction/S", Fate.ADDED));
    }

    private Scorecard replaced(String from, String to) {
        var file = SampleScorecards.clusterTwoFile();
        assertThat(file).contains(from);
        return ScorecardJson.read(file.replace(from, to));
    }

    private static List<String> lines(List<ChangedPlace> places) {
        return places.stream()
                .flatMap(place -> place.changes().stream()
                        .map(change -> place.title() + ": " + change.label() + " "
                                + Objects.requireNonNullElse(change.before(), "–") + " > "
                                + Objects.requireNonNullElse(change.after(), "–")))
                .toList();
    }
}
