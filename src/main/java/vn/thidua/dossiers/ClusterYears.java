package vn.thidua.dossiers;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Rule;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Ledger;
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
    private final UnitFacts facts;

    ClusterYears(
            EntryTable entries,
            Dossiers dossiers,
            SeasonService seasons,
            ScorecardLibrary scorecards,
            IndicatorCatalogue catalogue,
            Targets targets,
            Directory directory,
            UnitFacts facts) {
        this.entries = entries;
        this.dossiers = dossiers;
        this.seasons = seasons;
        this.scorecards = scorecards;
        this.catalogue = catalogue;
        this.targets = targets;
        this.directory = directory;
        this.facts = facts;
    }

    /**
     * The scoring input of all members of the year, as the figures stand up to a ledger, with targets and last year's
     * latest figures filled in. No sanctions: whoever decides those adds them.
     */
    public ClusterYear inputs(SeasonId season, Ledger upTo) {
        return read(season).inputs(upTo);
    }

    /**
     * The same as whoever reads one member's report may be shown it. Those who see the standings see all; to others, the figures
     * of members whose report is not in its cross-check yet count as not given.
     */
    public ClusterYear inputs(DossierKey key, Ledger upTo, Actor actor) {
        return inputs(read(key.season()), key, upTo, actor);
    }

    static ClusterYear inputs(ReportedYear year, DossierKey key, Ledger upTo, Actor actor) {
        var all = actor.isSystem() || actor.isProvincial() || actor.oversaw(key.cluster(), key.year());
        return all ? year.inputs(upTo) : year.inputsAt(key.unit(), upTo);
    }

    /** Everything that the year's members have reported and are measured by. */
    ReportedYear read(SeasonId season) {
        var indicators = indicators();
        var members = members(season);
        var reports = dossiers.findByClusterAndYear(season.cluster(), season.year());
        return new ReportedYear(
                season,
                questionnaire(season, indicators),
                indicators,
                members,
                bySubject(entries.of(season)),
                bySubject(entries.of(members, season.year().minusYears(1), season.cluster())),
                byIndicator(targets.of(members, season.year())),
                submissions(reports),
                amongPeers(reports),
                facts.of(season));
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
        var questionnaire = seasons.scorecard(season).isEmpty() ? null : questionnaire(season);
        var reported = bySubject(entries.of(season));
        var begun = dossiers.findByClusterAndYear(season.cluster(), season.year()).stream()
                .collect(Collectors.toMap(each -> each.key().unit(), Function.identity()));
        return directory.members(season.cluster(), season.year()).stream()
                .map(member -> summary(
                        member.id(),
                        begun.get(member.id()),
                        reported.getOrDefault(member.id(), Map.of()),
                        questionnaire == null
                                ? List.of()
                                : List.copyOf(questionnaire
                                        .forUnit(member.id())
                                        .questions()
                                        .keySet())))
                .toList();
    }

    /** Those of these years whose reports are not all published, so that somebody may still owe something; in the same order. */
    public List<SeasonId> unfinished(List<SeasonId> years) {
        var clusters = years.stream().map(SeasonId::cluster).collect(Collectors.toSet());
        var published = clusters.isEmpty() ? Set.<SeasonId>of() : Set.copyOf(dossiers.published(clusters));
        return years.stream().filter(year -> !published.contains(year)).toList();
    }

    /** The years for which a unit's report was returned or reopened and is open again. */
    public Set<SeasonId> openedAgain(UnitId unit) {
        return dossiers.findByUnit(unit).stream()
                .filter(dossier -> dossier.opening() != null)
                .map(dossier -> dossier.key().season())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the season's scorecard asks each member to report. */
    public Questionnaire questionnaire(SeasonId season) {
        return questionnaire(season, indicators());
    }

    /** What the season's scorecard asks one member to report, by the facts that are recorded of it. */
    public Questionnaire questionnaire(DossierKey key) {
        return questionnaire(key.season()).forUnit(key.unit());
    }

    private Questionnaire questionnaire(SeasonId season, Map<IndicatorCode, IndicatorView> indicators) {
        var scorecard = seasons.scorecard(season)
                .orElseThrow(() ->
                        new RuleViolation("dossiers.noScorecard", season.year().getValue()));
        var table = scorecards.require(scorecard);
        var conditional = table.leaves().stream().anyMatch(criterion -> criterion.rule() instanceof Rule.Conditional);
        return Questionnaire.of(
                table,
                code -> indicators.containsKey(code) ? indicators.get(code) : catalogue.require(code),
                conditional ? facts.of(season) : Map.of());
    }

    private Map<IndicatorCode, IndicatorView> indicators() {
        return catalogue.all().stream().collect(Collectors.toMap(IndicatorView::code, Function.identity()));
    }

    /** When each member first handed in, for those who have. */
    private static Map<UnitId, Instant> submissions(List<Dossier> reports) {
        var submissions = new HashMap<UnitId, Instant>();
        for (var dossier : reports) {
            var at = dossier.submittedAt();
            if (at != null) {
                submissions.put(dossier.key().unit(), at);
            }
        }
        return submissions;
    }

    private static Set<UnitId> amongPeers(List<Dossier> reports) {
        return reports.stream()
                .filter(dossier -> dossier.stage().hasReached(Stage.CROSS_CHECK))
                .map(dossier -> dossier.key().unit())
                .collect(Collectors.toUnmodifiableSet());
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

    private static Map<UnitId, Map<Subject, EntryView>> bySubject(Collection<EntryView> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        EntryView::unit, Collectors.toMap(EntryView::subject, Function.identity())));
    }

    private static Map<UnitId, Map<IndicatorCode, TargetView>> byIndicator(Collection<TargetView> targets) {
        return targets.stream()
                .collect(Collectors.groupingBy(
                        TargetView::unit, Collectors.toMap(TargetView::indicator, Function.identity())));
    }
}
