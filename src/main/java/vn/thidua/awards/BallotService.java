package vn.thidua.awards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rankings.RankingService;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/**
 * The record of the paper ballot. The lead of the year or a reviewer keeps it; that it changes the order of points is for the
 * province to decide, with a reason.
 */
@Service
@Transactional
public class BallotService {

    private final Ballots ballots;
    private final RankingService rankings;
    private final Directory directory;
    private final Clock clock;

    BallotService(Ballots ballots, RankingService rankings, Directory directory, Clock clock) {
        this.ballots = ballots;
        this.rankings = rankings;
        this.directory = directory;
        this.clock = clock;
    }

    /** The ballot of a year, for features that guard their own readers. */
    @Transactional(readOnly = true)
    public Optional<BallotView> of(SeasonId season) {
        return ballots.findBySeasonAndWithdrawnAtIsNull(season).map(Ballot::view);
    }

    public BallotId record(SeasonId season, BallotCount count, Actor actor) {
        requireKeeper(season, actor);
        if (count.heldOn().isAfter(LocalDate.now(clock))) {
            throw new RuleViolation("awards.ballot.inFuture", count.heldOn());
        }
        for (var unit : count.votes().keySet()) {
            if (!directory.isMember(season.cluster(), unit, season.year())) {
                throw new RuleViolation("awards.ballot.notMember", unit);
            }
        }
        if (of(season).isPresent()) {
            throw new RuleViolation("awards.ballot.recordedAlready");
        }
        return ballots.save(new Ballot(season, count, actor, clock.instant()))
                .view()
                .id();
    }

    /** A wrong record is withdrawn and made anew; the old one stays in the journal. */
    public void withdraw(BallotId id, String reason, Actor actor) {
        var ballot = ballots.require(id);
        requireKeeper(ballot.season(), actor);
        ballots.save(ballot.withdraw(reason, actor, clock.instant()));
    }

    /** The ballot departs from the order of points, and its order is to count. */
    public void decideOrder(SeasonId season, List<UnitId> order, String reason, Actor actor) {
        requireOrderer(actor);
        var ballot = of(season).orElseThrow(() -> new RuleViolation("awards.ballot.notRecorded"));
        rankings.decideByBallot(season, order, reason, ballot.count().minutes(), actor);
    }

    /** Whether the actor may record and withdraw the ballot. */
    public boolean mayKeep(SeasonId season, Actor actor) {
        return actor.is(Role.PROVINCIAL_REVIEWER) || actor.leads(season.cluster(), season.year());
    }

    /** Whether the actor may let the ballot's order count. */
    public boolean mayOrder(Actor actor) {
        return actor.is(Role.PROVINCIAL_REVIEWER);
    }

    /** Refuses who may not record the ballot. */
    public void requireKeeper(SeasonId season, Actor actor) {
        if (!mayKeep(season, actor)) {
            throw new NotAllowed("awards.ballot.notYours");
        }
    }

    /** Refuses who may not let the ballot's order count. */
    public void requireOrderer(Actor actor) {
        if (!mayOrder(actor)) {
            throw new NotAllowed("awards.ballot.notYours");
        }
    }
}
