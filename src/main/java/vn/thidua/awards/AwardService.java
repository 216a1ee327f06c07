package vn.thidua.awards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rankings.RankingService;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/**
 * The way from rank to award: the cluster proposes, the standing board gives its opinion, the council votes, a decision
 * grants. The lead of the year or a reviewer proposes, reviewers record opinion and vote, publishers record decisions.
 */
@Service
@Transactional
@EnableConfigurationProperties(AwardSettings.class)
public class AwardService {

    private final Awards awards;
    private final RankingService rankings;
    private final Directory directory;
    private final AwardSettings settings;
    private final Clock clock;

    AwardService(Awards awards, RankingService rankings, Directory directory, AwardSettings settings, Clock clock) {
        this.awards = awards;
        this.rankings = rankings;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** The awards of a year, for features that guard their own readers; withdrawn proposals are left out. */
    @Transactional(readOnly = true)
    public List<AwardView> of(SeasonId season) {
        return awards.findBySeasonAndWithdrawnAtIsNullOrderByProposedAt(season).stream()
                .map(Award::view)
                .toList();
    }

    /** What the places of a year speak for and nobody has proposed yet. */
    @Transactional(readOnly = true)
    public List<AwardSuggestion> suggestions(SeasonId season, Actor actor) {
        var standings = rankings.standings(season, actor);
        var proposed = of(season).stream().map(AwardView::unit).toList();
        return AwardSuggestion.from(standings.places(), settings).stream()
                .filter(suggestion -> !proposed.contains(suggestion.unit()))
                .toList();
    }

    /** The cluster proposes a unit. One that is not considered, or no longer exists, is not proposed. */
    public AwardId propose(SeasonId season, UnitId unit, AwardType type, @Nullable String note, Actor actor) {
        requireProposer(season, actor);
        requireConsidered(season, unit);
        requireExisting(unit, LocalDate.now(clock));
        requireNew(season, unit, type);
        return awards.save(new Award(season, unit, type, AwardOrigin.RECORDED, note, actor, clock.instant()))
                .view()
                .id();
    }

    public void withdraw(AwardId id, String reason, Actor actor) {
        var award = awards.require(id);
        requireProposer(award.season(), actor);
        awards.save(award.withdraw(reason, actor, clock.instant()));
    }

    public void judge(AwardId id, Opinion opinion, @Nullable String reason, Actor actor) {
        requireReviewer(actor);
        awards.save(awards.require(id).judge(opinion, reason, actor, clock.instant()));
    }

    public void vote(AwardId id, CouncilVote vote, Actor actor) {
        requireReviewer(actor);
        awards.save(awards.require(id).vote(vote, actor, clock.instant()));
    }

    /** Records the decision that grants the award. A unit that was dissolved before its date is not commended. */
    public void decide(AwardId id, DecisionPaper decision, Actor actor) {
        requirePublisher(actor);
        var award = awards.require(id);
        requirePast(decision);
        requireExisting(award.unit(), decision.date());
        requireConsidered(award.season(), award.unit());
        awards.save(award.grant(decision, actor, clock.instant()));
    }

    public void revoke(AwardId id, DecisionPaper decision, String reason, Actor actor) {
        requirePublisher(actor);
        requirePast(decision);
        awards.save(awards.require(id).revoke(decision, reason, actor, clock.instant()));
    }

    /** Whether the actor may propose units of this season and withdraw proposals. */
    public boolean mayPropose(SeasonId season, Actor actor) {
        return actor.is(Role.PROVINCIAL_REVIEWER) || actor.leads(season.cluster(), season.year());
    }

    /** Refuses who may not propose units of this season. */
    public void requireProposer(SeasonId season, Actor actor) {
        if (!mayPropose(season, actor)) {
            throw new NotAllowed("awards.proposal.notYours");
        }
    }

    /** Refuses who neither judges proposals nor records the council's votes. */
    public void requireReviewer(Actor actor) {
        requireRole(Role.PROVINCIAL_REVIEWER, actor);
    }

    /** Refuses who records no decisions. */
    public void requirePublisher(Actor actor) {
        requireRole(Role.PROVINCIAL_PUBLISHER, actor);
    }

    private static void requireRole(Role role, Actor actor) {
        if (!actor.is(role)) {
            throw new NotAllowed("awards.decision.notYours");
        }
    }

    private void requireConsidered(SeasonId season, UnitId unit) {
        var standing = rankings.official(season).of(unit).orElseThrow(() -> new NotFound(unit));
        if (standing.place() == null) {
            throw new RuleViolation(
                    "awards.proposal.notConsidered", directory.unit(unit).name());
        }
    }

    private void requireExisting(UnitId unit, LocalDate on) {
        var view = directory.unit(unit);
        var end = view.validTo();
        if (end != null && end.isBefore(on)) {
            throw new RuleViolation("awards.unit.dissolved", view.name(), end);
        }
    }

    private void requirePast(DecisionPaper decision) {
        if (decision.date().isAfter(LocalDate.now(clock))) {
            throw new RuleViolation("awards.decision.inFuture", decision.date());
        }
    }

    private void requireNew(SeasonId season, UnitId unit, AwardType type) {
        if (of(season).stream().anyMatch(award -> award.unit().equals(unit) && award.type() == type)) {
            throw new RuleViolation(
                    "awards.proposal.exists", directory.unit(unit).name());
        }
    }
}
