package vn.thidua.rankings;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.Stage;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Classification;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.Sanction;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitYear;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/**
 * The standings of a cluster's year, and what people decide on top of the points. They are for the board and for those who lead the
 * year alone: nobody else may see other units' points, not even the administrator, who runs the portal and judges nobody.
 */
@Service
@Transactional
public class RankingService {

    private final ClusterYears clusterYears;
    private final Directory directory;
    private final OrderDecisions decisions;
    private final UnitSanctions sanctions;
    private final Clock clock;

    RankingService(
            ClusterYears clusterYears,
            Directory directory,
            OrderDecisions decisions,
            UnitSanctions sanctions,
            Clock clock) {
        this.clusterYears = clusterYears;
        this.directory = directory;
        this.decisions = decisions;
        this.sanctions = sanctions;
        this.clock = clock;
    }

    /** The standings as they are now; hidden from whoever may not see them. */
    @Transactional(readOnly = true)
    public Standings standings(SeasonId season, Actor actor) {
        if (!isVisibleTo(season, actor)) {
            throw new NotFound(season);
        }
        return compute(season);
    }

    /** The standings for features that freeze or build on them and guard their own readers. */
    @Transactional(readOnly = true)
    public Standings official(SeasonId season) {
        return compute(season);
    }

    /** Whether the actor may see unpublished standings of this season. */
    public boolean isVisibleTo(SeasonId season, Actor actor) {
        return actor.isProvincial() || actor.oversaw(season.cluster(), season.year());
    }

    /**
     * Records the meeting's order of units that share a place. A lead or deputy may record it unless its own unit is one of
     * them; the province always may.
     */
    public OrderDecisionId decideTie(
            SeasonId season, List<UnitId> order, String reason, @Nullable String document, Actor actor) {
        if (!maySettle(season, order, actor)) {
            throw new NotAllowed("rankings.tie.notYours");
        }
        var standings = compute(season);
        requireAllClosed(standings);
        var tied = standings.openTies().stream()
                .filter(units -> units.size() == order.size() && new HashSet<>(units).equals(new HashSet<>(order)))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("rankings.tie.notTied"));
        return decisions
                .save(OrderDecision.ofTie(season, order, tied, reason, document, actor, now()))
                .id();
    }

    /** Records that the ballot's order counts and not the one of the points, with the reason. For the province alone. */
    public OrderDecisionId decideByBallot(
            SeasonId season, List<UnitId> order, String reason, @Nullable String document, Actor actor) {
        requireReviewer(actor);
        var standings = compute(season);
        requireAllClosed(standings);
        var byPoints = PlaceOrder.of(standings.result(), ties(standings)).placed();
        if (order.size() != byPoints.size() || !new HashSet<>(order).equals(new HashSet<>(byPoints))) {
            throw new RuleViolation("rankings.ballot.notAllUnits");
        }
        if (order.equals(byPoints)) {
            throw new RuleViolation("rankings.ballot.sameOrder");
        }
        if (standings.decisions().stream()
                .anyMatch(decision -> decision.stands() && decision.ground() == OrderGround.BALLOT)) {
            throw new RuleViolation("rankings.ballot.decidedAlready");
        }
        return decisions
                .save(OrderDecision.ofBallot(season, order, byPoints, reason, document, actor, now()))
                .id();
    }

    public void withdrawDecision(OrderDecisionId id, String reason, Actor actor) {
        var decision = decisions.require(id);
        requireMine(decision, actor);
        decisions.save(decision.withdraw(reason, actor, now()));
    }

    /** Sets a unit aside or limits its class. For the province alone; the points stay as they are. */
    public SanctionId sanction(SeasonId season, UnitId unit, SanctionTerms terms, Actor actor) {
        requireReviewer(actor);
        if (!directory.isMember(season.cluster(), unit, season.year())) {
            throw new NotFound(unit);
        }
        var standings = compute(season);
        terms.requireClassAmong(standings.scorecard().classes().stream()
                .map(Classification::code)
                .toList());
        if (standings.sanctions().stream()
                .anyMatch(other -> other.stands()
                        && other.unit().equals(unit)
                        && other.terms().effect() == terms.effect())) {
            throw new RuleViolation("rankings.sanction.imposedAlready");
        }
        return sanctions
                .save(new UnitSanction(season, unit, terms, actor, now()))
                .id();
    }

    public void withdrawSanction(SanctionId id, String reason, Actor actor) {
        requireReviewer(actor);
        sanctions.save(sanctions.require(id).withdraw(reason, actor, now()));
    }

    private Standings compute(SeasonId season) {
        var imposed = sanctions.findBySeasonOrderByImposedAt(season);
        var inputs = new EnumMap<Ledger, ClusterYear>(Ledger.class);
        var results = new EnumMap<Ledger, ClusterResult>(Ledger.class);
        for (var ledger : Ledger.values()) {
            var input = sanctioned(clusterYears.inputs(season, ledger), imposed);
            inputs.put(ledger, input);
            results.put(ledger, ScoringEngine.score(input));
        }
        var decided = decisions.findBySeasonOrderByDecidedAt(season).stream()
                .map(OrderDecision::view)
                .toList();
        var order = PlaceOrder.of(requireNonNull(results.get(Standings.DECISIVE)), decided);
        return new Standings(
                season,
                directory.members(season.cluster(), season.year()),
                order.standings(),
                order.openTies(),
                inputs,
                results,
                decided,
                order.outdated(),
                imposed.stream().map(UnitSanction::view).toList(),
                clusterYears.progress(season).stream()
                        .collect(Collectors.toMap(DossierSummary::unit, DossierSummary::stage)));
    }

    /** The inputs with the sanctions that stand; a table without its sanctions is another table. */
    private static ClusterYear sanctioned(ClusterYear input, List<UnitSanction> imposed) {
        Map<String, List<Sanction>> byUnit = imposed.stream()
                .filter(UnitSanction::stands)
                .collect(Collectors.groupingBy(
                        sanction -> sanction.unit().unitId(),
                        Collectors.mapping(UnitSanction::forScoring, Collectors.toList())));
        var units = new LinkedHashMap<String, UnitYear>();
        input.units()
                .forEach((code, unit) -> units.put(
                        code,
                        new UnitYear(
                                unit.cells(), unit.submittedAt(), unit.facts(), byUnit.getOrDefault(code, List.of()))));
        return new ClusterYear(input.year(), input.scorecard(), input.directions(), units);
    }

    private static List<OrderDecisionView> ties(Standings standings) {
        return standings.decisions().stream()
                .filter(decision -> decision.ground() == OrderGround.TIE)
                .toList();
    }

    /** Whether the actor may record how the meeting ordered these units. */
    public boolean maySettle(SeasonId season, List<UnitId> units, Actor actor) {
        if (actor.is(Role.PROVINCIAL_REVIEWER)) {
            return true;
        }
        var seated = actor.leads(season.cluster(), season.year()) || actor.deputises(season.cluster(), season.year());
        return seated && units.stream().noneMatch(actor::belongsTo);
    }

    /** Refuses who may not impose and withdraw sanctions: everybody but the province's reviewers. */
    public void requireSanctioner(Actor actor) {
        requireReviewer(actor);
    }

    /** The sanction of this season that stands, for whoever may withdraw it. */
    @Transactional(readOnly = true)
    public void requireWithdrawable(SeasonId season, SanctionId id, Actor actor) {
        requireReviewer(actor);
        if (!sanctions.require(id).season().equals(season)) {
            throw new NotFound(id);
        }
    }

    /** The decided order of this season, for whoever may withdraw it. */
    @Transactional(readOnly = true)
    public void requireWithdrawable(SeasonId season, OrderDecisionId id, Actor actor) {
        var decision = decisions.require(id);
        if (!decision.season().equals(season)) {
            throw new NotFound(id);
        }
        requireMine(decision, actor);
    }

    private void requireMine(OrderDecision decision, Actor actor) {
        var mine = decision.ground() == OrderGround.TIE
                ? maySettle(decision.season(), decision.order(), actor)
                : actor.is(Role.PROVINCIAL_REVIEWER);
        if (!mine) {
            throw new NotAllowed("rankings.tie.notYours");
        }
    }

    private static void requireReviewer(Actor actor) {
        if (!actor.is(Role.PROVINCIAL_REVIEWER)) {
            throw new NotAllowed("rankings.decision.forTheProvince");
        }
    }

    /** Nothing is decided about points that the cluster has not closed. */
    private static void requireAllClosed(Standings standings) {
        if (!standings.haveAllReached(Stage.CLUSTER_CLOSED)) {
            throw new RuleViolation("rankings.decision.notClosed");
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
