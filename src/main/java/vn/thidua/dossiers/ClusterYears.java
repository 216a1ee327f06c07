package vn.thidua.dossiers;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.UnitYear;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** A cluster's whole year as its members report it: what scoring, standings and publications start from. */
@Service
@Transactional(readOnly = true)
public class ClusterYears {

    private final EntryTable entries;
    private final Dossiers dossiers;
    private final SeasonService seasons;
    private final ScorecardLibrary scorecards;
    private final IndicatorCatalogue catalogue;
    private final Targets targets;
    private final Directory directory;

    ClusterYears(
            EntryTable entries,
            Dossiers dossiers,
            SeasonService seasons,
            ScorecardLibrary scorecards,
            IndicatorCatalogue catalogue,
            Targets targets,
            Directory directory) {
        this.entries = entries;
        this.dossiers = dossiers;
        this.seasons = seasons;
        this.scorecards = scorecards;
        this.catalogue = catalogue;
        this.targets = targets;
        this.directory = directory;
    }

    /**
     * The scoring input of all members of the year, as the figures stand up to a ledger, with targets and last year's
     * latest figures filled in. No facts and no sanctions: whoever decides those adds them.
     */
    public ClusterYear inputs(SeasonId season, Ledger upTo) {
        var questionnaire = questionnaire(season);
        var members = members(season);
        var reported = bySubject(entries.of(season));
        var previous = bySubject(entries.of(members, season.year().minusYears(1), season.cluster()));
        var assigned = byIndicator(targets.of(members, season.year()));
        var submissions = dossiers.findByClusterAndYear(season.cluster(), season.year()).stream()
                .collect(Collectors.toMap(each -> each.key().unit(), Function.identity()));
        var units = new LinkedHashMap<String, UnitYear>();
        for (var unit : members) {
            var cells = cells(
                    questionnaire,
                    reported.getOrDefault(unit, Map.of()),
                    previous.getOrDefault(unit, Map.of()),
                    assigned.getOrDefault(unit, Map.of()),
                    upTo);
            var dossier = submissions.get(unit);
            units.put(
                    unit.unitId(),
                    new UnitYear(cells, dossier == null ? null : dossier.submittedAt(), Map.of(), List.of()));
        }
        var directions = catalogue.all().stream()
                .collect(Collectors.toMap(each -> each.code().indicatorCode(), IndicatorView::direction));
        return new ClusterYear(season.year(), questionnaire.scorecard(), directions, units);
    }

    /** All entries of the season's reports, in their three ledgers. */
    public List<EntryView> entries(SeasonId season) {
        return entries.of(season);
    }

    /** What each member reported in the year before, whatever cluster it belonged to then. */
    public List<EntryView> entriesOfPreviousYear(SeasonId season) {
        return entries.of(members(season), season.year().minusYears(1), season.cluster());
    }

    /** How far each member's report has come, in the order of the members' names; without a scorecard nothing is asked yet. */
    public List<DossierSummary> progress(SeasonId season) {
        var asked = seasons.season(season).scorecard() == null
                ? List.<Subject>of()
                : List.copyOf(questionnaire(season).questions().keySet());
        var reported = bySubject(entries.of(season));
        var begun = dossiers.findByClusterAndYear(season.cluster(), season.year()).stream()
                .collect(Collectors.toMap(each -> each.key().unit(), Function.identity()));
        return directory.members(season.cluster(), season.year()).stream()
                .map(member -> summary(
                        member.id(), begun.get(member.id()), reported.getOrDefault(member.id(), Map.of()), asked))
                .toList();
    }

    /** What the season's scorecard asks each member to report. */
    public Questionnaire questionnaire(SeasonId season) {
        var scorecard = seasons.season(season).scorecard();
        if (scorecard == null) {
            throw new RuleViolation("dossiers.noScorecard", season.year().getValue());
        }
        var indicators = catalogue.all().stream().collect(Collectors.toMap(IndicatorView::code, Function.identity()));
        return Questionnaire.of(
                scorecards.require(scorecard),
                code -> indicators.containsKey(code) ? indicators.get(code) : catalogue.require(code));
    }

    private List<UnitId> members(SeasonId season) {
        return directory.members(season.cluster(), season.year()).stream()
                .map(UnitView::id)
                .toList();
    }

    private static DossierSummary summary(
            UnitId unit, @Nullable Dossier dossier, Map<Subject, EntryView> reported, List<Subject> asked) {
        var answered = (int) asked.stream()
                .filter(subject ->
                        reported.containsKey(subject) && reported.get(subject).isAnswered())
                .count();
        return dossier == null
                ? new DossierSummary(unit, Stage.DRAFT, null, null, null, answered, asked.size())
                : new DossierSummary(
                        unit,
                        dossier.stage(),
                        dossier.submittedAt(),
                        dossier.lastSubmittedAt(),
                        dossier.opening(),
                        answered,
                        asked.size());
    }

    /** The cells of one unit, by code of the criterion that reads them. */
    private static Map<String, Cell> cells(
            Questionnaire questionnaire,
            Map<Subject, EntryView> reported,
            Map<Subject, EntryView> previous,
            Map<IndicatorCode, BigDecimal> assigned,
            Ledger upTo) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var criterion : questionnaire.scorecard().leaves()) {
            Questionnaire.subjectOf(criterion).ifPresent(subject -> {
                var entry = reported.get(subject);
                var figure = entry == null ? null : entry.figure(upTo);
                var target = subject.kind() == Subject.Kind.INDICATOR
                        ? assigned.get(new IndicatorCode(subject.code()))
                        : null;
                cells.put(
                        criterion.code(),
                        questionnaire.require(subject).cell(figure, target, amount(previous.get(subject))));
            });
        }
        return cells;
    }

    private static @Nullable BigDecimal amount(@Nullable EntryView entry) {
        if (entry == null || entry.subject().kind() != Subject.Kind.INDICATOR) {
            return null;
        }
        var figure = entry.figure(Ledger.APPRAISED);
        return figure == null || figure.text() == null ? null : new BigDecimal(figure.text());
    }

    private static Map<UnitId, Map<Subject, EntryView>> bySubject(Collection<EntryView> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        EntryView::unit, Collectors.toMap(EntryView::subject, Function.identity())));
    }

    private static Map<UnitId, Map<IndicatorCode, BigDecimal>> byIndicator(Collection<TargetView> targets) {
        return targets.stream()
                .collect(Collectors.groupingBy(
                        TargetView::unit, Collectors.toMap(TargetView::indicator, TargetView::value)));
    }
}
