package vn.thidua.appraisals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.crosschecks.CheckPlanService;
import vn.thidua.crosschecks.CheckPlanView;
import vn.thidua.crosschecks.DiscussionService;
import vn.thidua.dossiers.AppraisalService;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Stage;
import vn.thidua.kernel.NotFound;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * Lays a cluster's year out for its head. The lead checks every member but itself, the deputy checks the lead, the province may
 * stand in for both, and each member checks the one it was named for; nobody opens a sheet here that was never handed in.
 */
@Service
@Transactional(readOnly = true)
public class CrossCheckDesk {

    private final ClusterYears clusterYears;
    private final SeasonService seasons;
    private final Directory directory;
    private final AppraisalService appraisals;
    private final CheckPlanService plans;
    private final DiscussionService discussions;

    CrossCheckDesk(
            ClusterYears clusterYears,
            SeasonService seasons,
            Directory directory,
            AppraisalService appraisals,
            CheckPlanService plans,
            DiscussionService discussions) {
        this.clusterYears = clusterYears;
        this.seasons = seasons;
        this.directory = directory;
        this.appraisals = appraisals;
        this.plans = plans;
        this.discussions = discussions;
    }

    public CrossCheck overview(SeasonId season, Actor actor) {
        if (!plans.overlooks(season, actor)) {
            throw new NotFound(season);
        }
        var members = directory.members(season.cluster(), season.year());
        var corrections = clusterYears.entries(season).stream()
                .filter(entry -> entry.checked() != null)
                .collect(Collectors.groupingBy(EntryView::unit, Collectors.summingInt(entry -> 1)));
        var progress = clusterYears.progress(season);
        var inCrossCheck = progress.stream()
                .filter(each -> each.stage() == Stage.CROSS_CHECK || each.stage() == Stage.EXPLANATION)
                .map(DossierSummary::unit)
                .collect(Collectors.toSet());
        return new CrossCheck(
                seasons.season(season),
                members,
                progress,
                corrections,
                units(members, unit -> mayRead(season, unit, actor, inCrossCheck)),
                units(members, unit -> mayJudge(season, unit, actor)),
                checkers(season, actor),
                discussions.of(season, actor).stream()
                        .filter(each -> each.state().isOpen())
                        .collect(
                                Collectors.groupingBy(each -> each.report().unit(), Collectors.summingInt(each -> 1))));
    }

    public CrossCheck.Sheet sheet(SeasonId season, UnitId unit, Actor actor) {
        var overview = overview(season, actor);
        var dossier = overview.dossiers().stream()
                .filter(each -> each.unit().equals(unit) && each.submittedAt() != null)
                .filter(each -> overview.readable().contains(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound(unit));
        var key = DossierKey.of(season, unit);
        Map<Ledger, ClusterResult> results = new EnumMap<>(Ledger.class);
        for (var ledger : Ledger.values()) {
            results.put(ledger, ScoringEngine.score(clusterYears.inputs(key, ledger, actor)));
        }
        return new CrossCheck.Sheet(
                overview,
                directory.unit(unit),
                dossier,
                clusterYears.questionnaire(key),
                AppraisalBoard.byUnit(clusterYears.entries(season)).getOrDefault(unit, Map.of()),
                clusterYears.inputs(key, Ledger.APPRAISED, actor),
                results,
                overview.judged().contains(unit));
    }

    private Map<UnitId, UnitView> checkers(SeasonId season, Actor actor) {
        return plans.plan(season, actor).map(CheckPlanView::checkers).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, pair -> directory.unit(pair.getValue())));
    }

    private boolean isMember(SeasonId season, Actor actor) {
        var unit = actor.unit();
        return unit != null && directory.isMember(season.cluster(), unit, season.year());
    }

    /** Members read each other's sheets while they cross-check them; the head from the hand-in on. */
    private boolean mayRead(SeasonId season, UnitId unit, Actor actor, Set<UnitId> inCrossCheck) {
        return actor.hasLed(season.cluster(), season.year())
                || inCrossCheck.contains(unit) && isMember(season, actor)
                || appraisals.isHead(DossierKey.of(season, unit), actor);
    }

    private boolean mayJudge(SeasonId season, UnitId unit, Actor actor) {
        return appraisals.isJudge(DossierKey.of(season, unit), Ledger.CHECKED, actor);
    }

    private static Set<UnitId> units(List<UnitView> members, Predicate<UnitId> test) {
        return members.stream().map(UnitView::id).filter(test).collect(Collectors.toUnmodifiableSet());
    }
}
