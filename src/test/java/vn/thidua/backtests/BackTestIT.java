package vn.thidua.backtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.PUBLISHER;
import static vn.thidua.accounts.SampleActors.REVIEWER;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.math.BigDecimal;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.TrialTest;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.rankings.RankingService;
import vn.thidua.rankings.SanctionCause;
import vn.thidua.rankings.SanctionTerms;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.SampleScorecards;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecardeditor.ScorecardEdits;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.Sanction;
import vn.thidua.seasons.SeasonId;
import vn.thidua.simulations.BackTest.PastYear;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

@TrialTest
@Transactional
class BackTestIT {

    private static final ClusterId CLUSTER = new ClusterId("so-2");
    private static final String CODE = SampleScorecards.clusterTwo().code();

    @Autowired
    private BackTests backTests;

    @Autowired
    private ScorecardDrafting drafting;

    @Autowired
    private RankingService rankings;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void findsNoDifferenceWhereTheDraftIsACopy() {
        var draft = drafting.beginFrom(new ScorecardId(CODE, 1), ADMINISTRATOR);

        var test = backTests.of(draft, CLUSTER, ADMINISTRATOR).orElseThrow();

        assertThat(test.years()).extracting(PastYear::year).contains(Year.of(2023), Year.of(2022), Year.of(2021));
        assertThat(test.years())
                .allSatisfy(year -> assertThat(year.changes()).hasSize(6).noneMatch(change -> change.isChanged()));
        assertThat(test.byCriterion().get("II.1").everyoneFull()).isTrue();
    }

    @Test
    void showsWhoseTotalChangesAndWhy() {
        var draft = drafting.beginFrom(new ScorecardId(CODE, 1), ADMINISTRATOR);
        drafting.revise(draft, 0, "group/V", card -> ScorecardEdits.removeGroup(card, "V"), ADMINISTRATOR);

        var test = backTests.of(draft, CLUSTER, ADMINISTRATOR).orElseThrow();

        assertThat(test.years().get(0).changes())
                .anySatisfy(change -> assertThat(change.totalAfter().subtract(change.totalBefore()))
                        .isLessThan(BigDecimal.ZERO));
        assertThat(mvc.get()
                        .uri("/quan-tri/bang-diem/" + CODE + "/du-thao/thu-nghiem")
                        .with(signedIn(ADMINISTRATOR))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Năm 2023", "An Phú", "Mọi đơn vị đạt tối đa");
    }

    @Test
    void keepsTheSanctionsOfThePastYear() {
        var draft = drafting.beginFrom(new ScorecardId(CODE, 1), ADMINISTRATOR);
        var season = new SeasonId(CLUSTER, Year.of(2023));
        rankings.sanction(
                season,
                new UnitId("an-phu"),
                new SanctionTerms(Sanction.Effect.EXCLUDE, null, SanctionCause.OTHER, "Vi phạm", "12/QĐ-UBND"),
                REVIEWER);

        var changes = backTests.of(draft, CLUSTER, ADMINISTRATOR).orElseThrow().years().stream()
                .filter(year -> year.year().equals(Year.of(2023)))
                .flatMap(year -> year.changes().stream())
                .filter(change -> change.unit().equals("an-phu"));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.placeBefore()).isNull();
            assertThat(change.placeAfter()).isNull();
        });
    }

    @Test
    void tellsWhichCapsAreReached() {
        var draft = drafting.beginFrom(new ScorecardId(CODE, 1), ADMINISTRATOR);
        drafting.revise(draft, 0, "general", BackTestIT::cappedAtFifty, ADMINISTRATOR);

        assertThat(mvc.get()
                        .uri("/quan-tri/bang-diem/" + CODE + "/du-thao/thu-nghiem")
                        .with(signedIn(ADMINISTRATOR))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Tổng điểm</strong>: dừng ở mức trần");
    }

    @Test
    void belongsToAdministratorsAlone() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> backTests.of(new DraftId(CODE), CLUSTER, PUBLISHER));
    }

    private static Scorecard cappedAtFifty(Scorecard card) {
        return ScorecardJson.read(
                ScorecardJson.write(card).replaceAll("\"totalCap\"\\s*:\\s*(null|\"[^\"]*\")", "\"totalCap\": \"50\""));
    }
}
