package vn.thidua.dossiers;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.UnitYear;
import vn.thidua.softchecks.ExplainedWarning;
import vn.thidua.softchecks.GivenReason;
import vn.thidua.softchecks.ReportedFigure;
import vn.thidua.softchecks.SoftCheck;
import vn.thidua.softchecks.SoftCheckSettings;
import vn.thidua.softchecks.SoftChecks;
import vn.thidua.softchecks.StockReason;
import vn.thidua.softchecks.Surroundings;
import vn.thidua.softchecks.Thresholds;
import vn.thidua.softchecks.WarningReasons;

/**
 * What looks unlikely about a report's figures, with the reasons that the unit gave. Other members count only once they have
 * handed in, and only as a middle, so that nobody learns a neighbour's draft from a warning.
 */
@Service
@Transactional(readOnly = true)
public class Warnings {

    private final Desk desk;
    private final Dossiers dossiers;
    private final DossierEntries entries;
    private final ClusterYears years;
    private final SoftCheckSettings settings;
    private final WarningReasons reasons;
    private final Clock clock;

    Warnings(
            Desk desk,
            Dossiers dossiers,
            DossierEntries entries,
            ClusterYears years,
            SoftCheckSettings settings,
            WarningReasons reasons,
            Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.entries = entries;
        this.years = years;
        this.settings = settings;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** The warnings about a report that the actor may see. */
    public ReportWarnings of(DossierKey key, Actor actor) {
        desk.find(key, actor);
        var year = years.read(key.season());
        return of(key, year.inputs(Ledger.CLAIMED), year.questionnaire(), year.indicators());
    }

    /** The same for whoever has the year's claimed figures at hand. */
    ReportWarnings of(
            DossierKey key,
            ClusterYear claimed,
            Questionnaire questionnaire,
            Map<IndicatorCode, IndicatorView> indicators) {
        var tuned = settings.tuned();
        var given = reasons.of(key.cluster(), key.year(), key.unit());
        var readers = readers(questionnaire);
        var found = new LinkedHashMap<Subject, List<ExplainedWarning>>();
        for (var question : questionnaire.questions().values()) {
            var subject = question.subject();
            if (subject.kind() != Subject.Kind.INDICATOR) {
                continue;
            }
            var code = new IndicatorCode(subject.code());
            var indicator = Objects.requireNonNull(indicators.get(code));
            var share = SoftCheckSettings.isShare(indicator.unitOfMeasure());
            var thresholds = tuned.getOrDefault(code, Thresholds.usual(share));
            var figure = surroundings(key, claimed, readers, indicator, thresholds);
            if (figure != null) {
                var warnings = SoftChecks.warnings(figure, thresholds).stream()
                        .map(warning -> new ExplainedWarning(
                                warning, reason(given.getOrDefault(code, List.of()), warning.check(), figure.actual())))
                        .toList();
                if (!warnings.isEmpty()) {
                    found.put(subject, warnings);
                }
            }
        }
        return new ReportWarnings(found, totals(tuned));
    }

    /** The unit's editor says why the figure that stands there is right. */
    @Transactional
    public void explain(
            DossierKey key, Subject subject, SoftCheck check, @Nullable StockReason stock, String words, Actor actor) {
        desk.find(key, actor);
        if (!actor.edits(key.unit())) {
            throw new NotAllowed("dossiers.entry.notYours", key);
        }
        var dossier = dossiers.requireOrBegin(key);
        dossier.requireOpen(subject, actor, clock.instant());
        var claimed = entries.findById(EntryId.of(dossier.id(), subject))
                .map(DossierEntry::claim)
                .map(Claim::figure)
                .filter(figure -> figure.isNumber() && subject.kind() == Subject.Kind.INDICATOR)
                .orElseThrow(() -> new RuleViolation("dossiers.explain.noFigure"));
        var about = new ReportedFigure(key.cluster(), key.year(), key.unit(), new IndicatorCode(subject.code()));
        reasons.give(about, check, claimed.requireText(), stock, words, actor);
    }

    private static Set<Subject> totals(Map<IndicatorCode, Thresholds> tuned) {
        return tuned.entrySet().stream()
                .filter(each -> !each.getValue().parts().isEmpty())
                .map(each -> Subject.indicator(each.getKey()))
                .collect(Collectors.toSet());
    }

    private static @Nullable Surroundings surroundings(
            DossierKey key,
            ClusterYear claimed,
            Map<IndicatorCode, String> readers,
            IndicatorView indicator,
            Thresholds thresholds) {
        var unit = key.unit().unitId();
        var own = cell(claimed.units().get(unit), readers, indicator.code());
        if (own == null || own.actual() == null) {
            return null;
        }
        var parts = thresholds.parts().stream()
                .flatMap(part -> Stream.ofNullable(cell(claimed.units().get(unit), readers, part)))
                .flatMap(cell -> Stream.ofNullable(cell.actual()))
                .toList();
        var peers = claimed.units().entrySet().stream()
                .filter(peer -> !peer.getKey().equals(unit) && peer.getValue().submittedAt() != null)
                .flatMap(peer -> Stream.ofNullable(cell(peer.getValue(), readers, indicator.code())))
                .flatMap(cell ->
                        Stream.ofNullable(cell.actual()).map(actual -> new Surroundings.Peer(actual, cell.target())))
                .toList();
        return new Surroundings(
                own.actual(),
                SoftCheckSettings.isShare(indicator.unitOfMeasure()),
                indicator.aggregate() == Aggregate.SUM,
                own.previous(),
                own.target(),
                parts,
                thresholds.parts().size(),
                peers);
    }

    /** By indicator, the criterion through which its cells are found: the first that reads it. */
    private static Map<IndicatorCode, String> readers(Questionnaire questionnaire) {
        var readers = new HashMap<IndicatorCode, String>();
        for (var criterion : questionnaire.scorecard().leaves()) {
            if (criterion.indicator() != null) {
                readers.putIfAbsent(new IndicatorCode(criterion.indicator()), criterion.code());
            }
        }
        return readers;
    }

    /** What a unit brings for an indicator; none where the scorecard does not ask for it. */
    private static @Nullable Cell cell(
            @Nullable UnitYear unit, Map<IndicatorCode, String> readers, IndicatorCode indicator) {
        var reader = readers.get(indicator);
        return unit == null || reader == null ? null : unit.cell(reader);
    }

    private static @Nullable GivenReason reason(List<GivenReason> given, SoftCheck check, BigDecimal figure) {
        return given.stream()
                .filter(reason -> reason.check() == check && new BigDecimal(reason.figure()).compareTo(figure) == 0)
                .findFirst()
                .orElse(null);
    }
}
