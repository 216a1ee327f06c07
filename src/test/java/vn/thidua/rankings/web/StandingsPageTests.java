package vn.thidua.rankings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.rankings.SampleStandings.A;
import static vn.thidua.rankings.SampleStandings.B;
import static vn.thidua.rankings.SampleStandings.SEASON;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.dossiers.Stage;
import vn.thidua.rankings.Standing;
import vn.thidua.rankings.Standings;
import vn.thidua.scorecards.DerivationSentences;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitYear;
import vn.thidua.units.UnitId;

/** What the board reads beside a class that is not the one of the total. */
class StandingsPageTests {

    private static final String TABLE = """
            {"code": "T", "groups": [
             {"code": "I", "maxPoints": "100", "criteria": [{"code": "I.1", "maxPoints": "100", "rule": {"type": "Manual"}}]},
             {"code": "P", "kind": "PENALTY", "maxPoints": "5", "criteria": [
              {"code": "P.1", "maxPoints": "5", "rule": {"type": "PerOccurrence", "pointsEach": "1"}}]}],
             "classes": [{"code": "T", "name": "Tốt", "min": "80", "quotaPercent": "50"}, {"code": "K", "name": "Khá"}],
             "sanctions": [{"code": "KL", "name": "Người đứng đầu bị kỷ luật", "clause": "khoản 2 Điều 5",
              "criterion": "P.1", "effect": "DROP_ONE"}]}""";

    @Test
    void namesTheSanctionOfTheTableThatLoweredAClass() {
        var rows = page(unit("95", 1), unit("90", 0)).rows();

        assertThat(rows.get(0).className()).isEqualTo("Khá");
        assertThat(rows.get(0).obstacles())
                .containsExactly(
                        "Chế tài “Người đứng đầu bị kỷ luật” (khoản 2 Điều 5), tiêu chí P.1 có 1 lần: hạ một mức");
        assertThat(rows.get(1).className()).isEqualTo("Tốt");
        assertThat(rows.get(1).obstacles()).isEmpty();
    }

    @Test
    void namesTheQuotaThatAUnitFellOver() {
        assertThat(page(unit("95", 0), unit("90", 0)).rows().get(1).obstacles())
                .containsExactly(
                        "Mức Tốt dành cho không quá 50\u00a0% số đơn vị, ở đây là 1 đơn vị: xếp xuống một mức");
    }

    private static UnitYear unit(String points, int disciplined) {
        return UnitYear.of(Map.of("I.1", Cell.points(new BigDecimal(points)), "P.1", Cell.count(disciplined)));
    }

    private static StandingsPage page(UnitYear a, UnitYear b) {
        var input = new ClusterYear(SEASON.year(), ScorecardJson.read(TABLE), Map.of(), Map.of("a", a, "b", b));
        var result = ScoringEngine.score(input);
        var inputs = new EnumMap<Ledger, ClusterYear>(Ledger.class);
        var results = new EnumMap<Ledger, ClusterResult>(Ledger.class);
        for (var ledger : Ledger.values()) {
            inputs.put(ledger, input);
            results.put(ledger, result);
        }
        var standings = new Standings(
                SEASON,
                List.of(),
                result.ranking().stream()
                        .map(each -> new Standing(new UnitId(each.unit()), each.place(), each.tied(), null, each))
                        .toList(),
                List.of(),
                inputs,
                results,
                List.of(),
                List.of(),
                List.of(),
                Map.of(A, Stage.APPRAISED, B, Stage.APPRAISED));
        return StandingsPage.of(
                standings, new NoRights(), new DerivationSentences(messages()), Locale.forLanguageTag("vi"));
    }

    private static final class NoRights implements StandingsPage.Rights {

        @Override
        public boolean maySettle(List<UnitId> units) {
            return false;
        }

        @Override
        public boolean mayDecide() {
            return false;
        }
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/scoring");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
