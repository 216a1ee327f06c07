package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.ReasonCode;
import vn.thidua.dossiers.Ruling;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Subject;
import vn.thidua.units.UnitId;

/** Each condition of a publication blocks it alone, with everything else in order. */
class ChecklistTests {

    private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");
    private static final List<DossierSummary> APPRAISED =
            List.of(report("an-phu", Stage.APPRAISED, 20), report("tri-ton", Stage.PUBLISHED, 20));
    private static final List<EntryView> ENTRIES =
            List.of(entry(ruling("Sửa theo số của ngành thống kê"), ruling("Đúng hồ sơ")), entry(null, null));

    @Test
    void letsAYearPassThatHasEverything() {
        var checklist = Checklist.of(APPRAISED, ENTRIES, 0, 0, true);

        assertThat(checklist.ready()).isTrue();
        assertThat(checklist.items()).hasSize(7).allMatch(Checklist.Item::met);
    }

    @Test
    void blocksAYearWithoutAScoringTable() {
        assertBlocks(Checklist.withoutScorecard(), "publications.check.scorecard.missing");
    }

    @Test
    void blocksWhileAReportIsNotAppraised() {
        var closed = List.of(APPRAISED.get(0), report("tri-ton", Stage.CLUSTER_CLOSED, 20));

        assertBlocks(Checklist.of(closed, ENTRIES, 0, 0, true), "publications.check.appraised", 1L, 2);
    }

    @Test
    void blocksWhileObjectionsMayBeOpen() {
        var explained = List.of(APPRAISED.get(0), report("tri-ton", Stage.EXPLANATION, 20));

        assertBlocks(Checklist.of(explained, ENTRIES, 0, 0, true), "publications.check.appraised", 1L, 2);
    }

    @Test
    void blocksAYearWithoutReports() {
        assertBlocks(Checklist.of(List.of(), List.of(), 0, 0, true), "publications.check.appraised", 0L, 0);
    }

    @Test
    void blocksWhileEntriesHaveNeitherFigureNorReason() {
        var unanswered = List.of(report("an-phu", Stage.APPRAISED, 18), report("tri-ton", Stage.APPRAISED, 19));

        assertBlocks(Checklist.of(unanswered, ENTRIES, 0, 0, true), "publications.check.answered", 3L);
    }

    @Test
    void blocksWhileAChangeOfTheClusterOrTheProvinceHasNoReason() {
        var byCluster = List.of(entry(ruling(" "), null));
        var byProvince = List.of(entry(ruling("Đúng hồ sơ"), ruling("")), entry(ruling(""), ruling("")));

        assertBlocks(Checklist.of(APPRAISED, byCluster, 0, 0, true), "publications.check.reasons", 1L);
        assertBlocks(Checklist.of(APPRAISED, byProvince, 0, 0, true), "publications.check.reasons", 2L);
    }

    @Test
    void blocksWhileNobodyHasDecidedATie() {
        assertBlocks(Checklist.of(APPRAISED, ENTRIES, 1, 0, true), "publications.check.ties", 1L);
    }

    @Test
    void blocksWhileASentenceStandsForFiguresThatHaveChanged() {
        assertBlocks(Checklist.of(APPRAISED, ENTRIES, 0, 2, true), "publications.check.stale", 2L);
    }

    @Test
    void blocksWhileTheJournalIsBroken() {
        assertBlocks(Checklist.of(APPRAISED, ENTRIES, 0, 0, false), "publications.check.chain");
    }

    private static void assertBlocks(Checklist checklist, String condition, Object... args) {
        assertThat(checklist.ready()).isFalse();
        assertThat(checklist.items())
                .filteredOn(item -> !item.met())
                .containsExactly(new Checklist.Item(condition, false, List.of(args)));
    }

    private static DossierSummary report(String unit, Stage stage, int answered) {
        return new DossierSummary(new UnitId(unit), stage, NOW, NOW, null, answered, 20);
    }

    private static EntryView entry(@Nullable Ruling checked, @Nullable Ruling appraised) {
        return new EntryView(
                new UnitId("an-phu"), Subject.criterion("II.1"), null, checked, appraised, null, 1, NOW, "kiem-tra");
    }

    private static Ruling ruling(String reason) {
        return new Ruling("12", ReasonCode.SOURCE_CONFIRMED, reason, "kiem-tra", NOW);
    }
}
