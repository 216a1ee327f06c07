package vn.thidua.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.rules.Direction;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

class TargetSheetTests {

    private static final Year YEAR = Year.of(2024);
    private static final IndicatorCode JOBS = new IndicatorCode("JOBS");
    private static final UnitView AN = unit("an-phu");
    private static final UnitView TRI = unit("tri-ton");

    @Test
    void showsWhatIsInForceAndHasNothingToChange() {
        var sheet = sheet(Map.of());

        assertThat(cells(sheet)).containsExactly("1.284,60", "");
        assertThat(sheet.changes().isEmpty()).isTrue();
    }

    @Test
    void assignsWhatWasTypedAnew() {
        var changes = sheet(Map.of("JOBS.tri-ton", "900 lao động")).changes();

        assertThat(changes.withdrawn()).isEmpty();
        assertThat(changes.assigned())
                .containsExactly(new TargetView(
                        TRI.id(), YEAR, JOBS, new BigDecimal("900"), Baseline.COUNCIL_RESOLUTION, "Nghị quyết 1"));
    }

    @Test
    void takesTheSameNumberInAnotherSpellingForTheSame() {
        assertThat(sheet(Map.of("JOBS.an-phu", "1284,6")).changes().isEmpty()).isTrue();
    }

    @Test
    void assignsAgainUnderAnotherDocument() {
        var changes = sheet(Map.of("JOBS.document", "Nghị quyết 2")).changes();

        assertThat(changes.assigned()).extracting(TargetView::document).containsExactly("Nghị quyết 2");
    }

    @Test
    void takesBackWhatWasEmptiedWhichIsNotZero() {
        assertThat(sheet(Map.of("JOBS.an-phu", " ")).changes().withdrawn()).hasSize(1);
        assertThat(sheet(Map.of("JOBS.an-phu", "0")).changes().withdrawn()).isEmpty();
    }

    @Test
    void asksAboutWhatCouldMeanTwoThingsAndKeepsIt() {
        var sheet = sheet(Map.of("JOBS.an-phu", "475.962", "JOBS.tri-ton", "nhiều"));

        assertThat(sheet.problems())
                .extracting(TargetSheet.Cell::problem)
                .containsExactly("form.number.ambiguous", "form.number.none");
        assertThat(cells(sheet)).containsExactly("475.962", "nhiều");
    }

    private static TargetSheet sheet(Map<String, String> typed) {
        var jobs = new IndicatorView(
                JOBS, "Việc làm", null, "lao động", Direction.HIGHER_BETTER, 0, Aggregate.SUM, null, null);
        var inForce = new TargetView(
                AN.id(), YEAR, JOBS, new BigDecimal("1284.60"), Baseline.COUNCIL_RESOLUTION, "Nghị quyết 1");
        return TargetSheet.of(YEAR, List.of(AN, TRI), List.of(jobs), List.of(inForce), typed);
    }

    private static List<String> cells(TargetSheet sheet) {
        return sheet.lines().get(0).cells().stream().map(TargetSheet.Cell::text).toList();
    }

    private static UnitView unit(String key) {
        return new UnitView(new UnitId(key), null, key, "huyện " + key, UnitType.DISTRICT, null, null, null);
    }
}
