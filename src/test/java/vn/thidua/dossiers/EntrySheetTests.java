package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.REVENUE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.thidua.files.FileId;
import vn.thidua.files.FileType;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.rules.Direction;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.ScorecardJson;
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

    @Test
    void showsAChangeWhereItIsReadAndInTheSumsAboveIt() {
        var sheet = sheet(library("hoi-dong-nhan-dan"), null, false, ReportWarnings.NONE);

        assertThat(sheet.touchedBy(Subject.of("c-I.1.a"))).containsExactlyInAnyOrder("I.1", "I.1.a");
        assertThat(sheet.touchedBy(Subject.of("i-HDND_DEBATE_TIME"))).containsExactlyInAnyOrder("I.1", "I.1.c");
    }

    @Test
    void showsAChangeOfAPartInTheTotalsThatOthersMakeUp() {
        var total = Subject.of("i-HDND_DIGITAL_DOCUMENTS");
        var sheet = sheet(library("hoi-dong-nhan-dan"), null, false, new ReportWarnings(Map.of(), Set.of(total)));

        assertThat(sheet.touchedBy(Subject.of("c-I.1.a"))).containsExactlyInAnyOrder("I.1", "I.1.a", "I.2.a");
    }

    /** What lacks its proof in a report of the revenue, which the scorecard wants proved. */
    private static List<Subject> lacks(@Nullable Claim claim, boolean proved) {
        var sheet = sheet(SampleYear.scorecard(), claim, proved, ReportWarnings.NONE);
        assertThat(sheet.questionnaire().evidenceFor(REVENUE))
                .contains("Báo cáo thu ngân sách có xác nhận của Kho bạc Nhà nước");
        return sheet.unproved();
    }

    private static Scorecard library(String name) {
        try {
            return ScorecardJson.read(
                    new ClassPathResource("scorecards/" + name + ".json").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static EntrySheet sheet(
            Scorecard scorecard, @Nullable Claim claim, boolean proved, ReportWarnings warnings) {
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
                warnings,
                true,
                now);
    }
}
