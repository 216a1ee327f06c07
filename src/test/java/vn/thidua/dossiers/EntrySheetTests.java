package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.REVENUE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.files.FileId;
import vn.thidua.files.FileType;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.rules.Direction;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitYear;
import vn.thidua.scoring.ValueState;

class EntrySheetTests {

    @Test
    void wantsTheProofThatTheScorecardNames() {
        assertThat(lacks(Claim.of(Figure.of("54.2")), false)).containsExactly(REVENUE);
    }

    @Test
    void isContentWithAFileOrWithAnExplanation() {
        assertThat(lacks(Claim.of(Figure.of("54.2")), true)).isEmpty();
        assertThat(lacks(Claim.of(Figure.of("54.2")).noting("Kho bạc xác nhận sau."), false))
                .isEmpty();
    }

    @Test
    void wantsNoProofOfNothing() {
        assertThat(lacks(Claim.of(Figure.none(ValueState.NOTHING_AROSE)), false))
                .isEmpty();
        assertThat(lacks(null, false)).isEmpty();
    }

    /** What lacks its proof in a report of the revenue, which the scorecard wants proved. */
    private static List<Subject> lacks(@Nullable Claim claim, boolean proved) {
        var scorecard = SampleYear.scorecard();
        var questionnaire = Questionnaire.of(
                scorecard,
                code -> new IndicatorView(
                        code,
                        code.toString(),
                        null,
                        "tỷ đồng",
                        Direction.HIGHER_BETTER,
                        1,
                        Aggregate.NONE,
                        null,
                        null));
        assertThat(questionnaire.evidenceFor(REVENUE))
                .contains("Báo cáo thu ngân sách có xác nhận của Kho bạc Nhà nước");
        var year = new ClusterYear(
                OF_AN_PHU.year(),
                scorecard,
                Map.of(),
                Map.of(OF_AN_PHU.unit().unitId(), new UnitYear(Map.of(), null, Map.of(), List.of())));
        var now = SampleDossiers.NOON;
        var entry = new EntryView(OF_AN_PHU.unit(), REVENUE, claim, null, null, null, 1, now, "an-phu");
        var file = new EvidenceView(
                EvidenceId.next(),
                REVENUE,
                new FileId(new UUID(0, 1)),
                "a.pdf",
                FileType.PDF,
                1,
                "",
                "",
                "",
                "an-phu",
                now);
        return new EntrySheet(
                        new DossierView(OF_AN_PHU, Stage.DRAFT, null, null, null, Set.of()),
                        questionnaire,
                        Map.of(),
                        Map.of(REVENUE, entry),
                        Map.of(),
                        proved ? Map.of(REVENUE, List.of(file)) : Map.of(),
                        Map.of(),
                        ScoringEngine.score(year).ranking().get(0),
                        ReportWarnings.NONE,
                        true,
                        now)
                .unproved();
    }
}
