package vn.thidua.rankings;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.CellChange;
import vn.thidua.dossiers.ChangeSource;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * The trial's year 2024, in which all units but its lead have the same targets and report the same, in the same minute: the
 * scorecard cannot tell them apart, and their place is for the conference to decide.
 */
@Component
public class SampleTie {

    public static final SeasonId SEASON = new SeasonId(new ClusterId("so-2"), Year.of(2024));
    public static final UnitId LEAD = new UnitId("phu-tan");
    public static final UnitId DEPUTY = new UnitId("cho-moi");

    private static final Actor SYSTEM = Actor.system();
    private static final BigDecimal TARGET = new BigDecimal("50");

    private final Directory directory;
    private final SeasonService seasons;
    private final Targets targets;
    private final SampleYear year;
    private final EntryService entries;
    private final WorkflowService workflow;

    SampleTie(
            Directory directory,
            SeasonService seasons,
            Targets targets,
            SampleYear year,
            EntryService entries,
            WorkflowService workflow) {
        this.directory = directory;
        this.seasons = seasons;
        this.targets = targets;
        this.year = year;
        this.entries = entries;
        this.workflow = workflow;
    }

    /** All units but the lead, in the order of their names. */
    public List<UnitId> tied() {
        return members().stream().filter(unit -> !unit.equals(LEAD)).toList();
    }

    /** The reports as they are typed: equal points, nothing handed in. */
    public void report() {
        var lastYear = new SeasonId(SEASON.cluster(), SEASON.year().minusYears(1));
        seasons.useScorecard(SEASON, seasons.scorecard(lastYear).orElseThrow(), SYSTEM);
        for (var unit : members()) {
            targets.assign(
                    targets.of(unit, SEASON.year()).stream()
                            .map(target -> new TargetView(
                                    unit,
                                    target.year(),
                                    target.indicator(),
                                    TARGET,
                                    target.baseline(),
                                    target.document()))
                            .toList(),
                    SYSTEM);
        }
        worse(LEAD);
        members().forEach(unit -> year.answerAll(DossierKey.of(SEASON, unit), SYSTEM));
    }

    /** The same, carried on until the province has appraised every report. */
    public void appraise() {
        report();
        for (var unit : members()) {
            var key = DossierKey.of(SEASON, unit);
            workflow.submit(key, "Gửi minh chứng sau.", SYSTEM);
            workflow.take(key, Step.START_CROSS_CHECK, Terms.NONE, SYSTEM);
            workflow.take(key, Step.CLOSE, Terms.NONE, SYSTEM);
            year.acceptAll(key, SYSTEM);
            workflow.take(key, Step.APPRAISE, Terms.NONE, SYSTEM);
        }
    }

    private void worse(UnitId unit) {
        var change = new CellChange(
                Subject.indicator(new IndicatorCode("PARTY_QUALITY")),
                0,
                Claim.of(Figure.of("10")),
                ChangeSource.TYPED);
        entries.save(DossierKey.of(SEASON, unit), List.of(change), SYSTEM);
    }

    private List<UnitId> members() {
        return directory.members(SEASON.cluster(), SEASON.year()).stream()
                .map(UnitView::id)
                .toList();
    }
}
