package vn.thidua.dossiers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.UnitYear;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/**
 * A cluster's whole year as its members report it, read once for whoever scores it and whoever shows a member's part of it.
 *
 * @param entries each member's answers of the year
 * @param previous each member's answers of the year before, whatever cluster it belonged to then
 * @param targets each member's targets in force
 * @param submitted when a member first handed in, for those who have
 * @param amongPeers those whose report has come to the cross-check of its peers, or past it
 */
record ReportedYear(
        SeasonId season,
        Questionnaire questionnaire,
        Map<IndicatorCode, IndicatorView> indicators,
        List<UnitId> members,
        Map<UnitId, Map<Subject, EntryView>> entries,
        Map<UnitId, Map<Subject, EntryView>> previous,
        Map<UnitId, Map<IndicatorCode, TargetView>> targets,
        Map<UnitId, Instant> submitted,
        Set<UnitId> amongPeers,
        Map<UnitId, Map<String, String>> facts) {

    Map<Subject, EntryView> entriesOf(UnitId unit) {
        return entries.getOrDefault(unit, Map.of());
    }

    Map<Subject, EntryView> previousOf(UnitId unit) {
        return previous.getOrDefault(unit, Map.of());
    }

    Map<IndicatorCode, TargetView> targetsOf(UnitId unit) {
        return targets.getOrDefault(unit, Map.of());
    }

    /**
     * The scoring input of all members, as the figures stand up to a ledger, with targets and last year's latest figures
     * filled in. No sanctions: whoever decides those adds them.
     */
    ClusterYear inputs(Ledger upTo) {
        return inputs(upTo, members::contains);
    }

    /**
     * The same as it may be shown at one member's report: where points compare members, those of others whose figures their
     * peers may not see yet count as not given. Else one's own points, and the words for them, would tell.
     */
    ClusterYear inputsAt(UnitId own, Ledger upTo) {
        return inputs(upTo, unit -> unit.equals(own) || amongPeers.contains(unit));
    }

    private ClusterYear inputs(Ledger upTo, Predicate<UnitId> seen) {
        var units = new LinkedHashMap<String, UnitYear>();
        for (var unit : members) {
            units.put(
                    unit.unitId(),
                    new UnitYear(
                            seen.test(unit) ? cells(unit, upTo) : Map.of(),
                            submitted.get(unit),
                            facts.getOrDefault(unit, Map.of()),
                            List.of()));
        }
        var directions = indicators.values().stream()
                .collect(Collectors.toMap(each -> each.code().indicatorCode(), IndicatorView::direction));
        return new ClusterYear(season.year(), questionnaire.scorecard(), directions, units);
    }

    /** The cells of one unit, by code of the criterion that reads them. */
    private Map<String, Cell> cells(UnitId unit, Ledger upTo) {
        var cells = new LinkedHashMap<String, Cell>();
        var asked = questionnaire.forUnit(unit);
        for (var criterion : questionnaire.scorecard().leaves()) {
            asked.subjectOf(criterion).ifPresent(subject -> {
                var entry = entriesOf(unit).get(subject);
                var question = asked.require(subject);
                var figure = entry == null ? null : question.fitting(entry.figure(upTo));
                var before = previousOf(unit).get(subject);
                cells.put(criterion.code(), question.cell(figure, target(unit, subject), amount(before)));
            });
        }
        return cells;
    }

    private @Nullable BigDecimal target(UnitId unit, Subject subject) {
        if (subject.kind() != Subject.Kind.INDICATOR) {
            return null;
        }
        var target = targetsOf(unit).get(new IndicatorCode(subject.code()));
        return target == null ? null : target.value();
    }

    private static @Nullable BigDecimal amount(@Nullable EntryView entry) {
        if (entry == null || entry.subject().kind() != Subject.Kind.INDICATOR) {
            return null;
        }
        var figure = entry.figure(Ledger.APPRAISED);
        return figure == null || figure.text() == null ? null : new BigDecimal(figure.text());
    }
}
