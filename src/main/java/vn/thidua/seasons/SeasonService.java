package vn.thidua.seasons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.MembershipView;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** The years of all clusters: opening them, their dates, their scorecard, meetings and pact, and who leads next. */
@Service
@Transactional
public class SeasonService {

    private static final String RECORDED_HERE = "RECORDED";

    private final Seasons seasons;
    private final Meetings meetings;
    private final Pacts pacts;
    private final Directory directory;
    private final Leadership leadership;
    private final ScorecardLibrary scorecards;
    private final List<ScorecardInUse> uses;
    private final Clock clock;

    SeasonService(
            Seasons seasons,
            Meetings meetings,
            Pacts pacts,
            Directory directory,
            Leadership leadership,
            ScorecardLibrary scorecards,
            List<ScorecardInUse> uses,
            Clock clock) {
        this.seasons = seasons;
        this.meetings = meetings;
        this.pacts = pacts;
        this.directory = directory;
        this.leadership = leadership;
        this.scorecards = scorecards;
        this.uses = List.copyOf(uses);
        this.clock = clock;
    }

    /** The cluster's year, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public SeasonView season(SeasonId id) {
        return view(seasons.require(id));
    }

    @Transactional(readOnly = true)
    public Optional<SeasonView> find(SeasonId id) {
        return seasons.findById(id).map(this::view);
    }

    /** Whether it is decided by which scorecard the year is scored. */
    @Transactional(readOnly = true)
    public boolean isScored(SeasonId id) {
        return seasons.findById(id).map(season -> season.scorecard() != null).orElse(false);
    }

    /** By which scorecard the cluster's year is scored, once that is decided; {@link NotFound} where there is no such year. */
    @Transactional(readOnly = true)
    public Optional<ScorecardId> scorecard(SeasonId id) {
        return Optional.ofNullable(seasons.require(id).scorecard());
    }

    /** The years of a cluster, newest first. */
    @Transactional(readOnly = true)
    public List<SeasonView> of(ClusterId cluster) {
        return seasons.ofCluster(cluster).stream().map(this::view).toList();
    }

    /** The years that a unit takes part in and whose scorecard is known, so that its results can be typed; newest first. */
    @Transactional(readOnly = true)
    public List<SeasonId> scored(UnitId unit) {
        var spells = directory.membershipsOf(unit);
        return lines(clusters(spells)).stream()
                .filter(SeasonLine::scored)
                .map(SeasonLine::id)
                .filter(season -> covers(spells, season))
                .toList();
    }

    /** The years of all clusters, newest first. */
    @Transactional(readOnly = true)
    public List<SeasonLine> lines() {
        return seasons.lines();
    }

    /**
     * The years in which somebody has a part, newest first: all for the province, otherwise those of the own unit, of the units whose work
     * it took over, and those that it led or leads.
     */
    @Transactional(readOnly = true)
    public List<SeasonLine> concerning(Actor actor) {
        if (actor.isProvincial()) {
            return lines();
        }
        var spells = Stream.concat(Stream.ofNullable(actor.unit()), actor.wards().stream())
                .flatMap(unit -> directory.membershipsOf(unit).stream())
                .toList();
        var clusters = clusters(spells);
        Stream.concat(actor.seats().stream(), actor.formerSeats().stream())
                .map(Actor.Seat::cluster)
                .forEach(clusters::add);
        return lines(clusters).stream()
                .filter(season -> covers(spells, season.id())
                        || actor.oversaw(season.id().cluster(), season.id().year()))
                .toList();
    }

    private List<SeasonLine> lines(Set<ClusterId> clusters) {
        return clusters.isEmpty() ? List.of() : seasons.lines(clusters);
    }

    private static Set<ClusterId> clusters(List<MembershipView> spells) {
        return spells.stream().map(MembershipView::cluster).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean covers(List<MembershipView> spells, SeasonId season) {
        return spells.stream()
                .anyMatch(spell -> spell.cluster().equals(season.cluster()) && spell.counts(season.year()));
    }

    /** The years that are not over yet, newest first: their release has no date, or its last day has not passed. */
    @Transactional(readOnly = true)
    public List<SeasonView> open() {
        return seasons.open(LocalDate.now(clock)).stream().map(this::view).toList();
    }

    /** The years that are not over yet and in which a unit takes part, newest first. */
    @Transactional(readOnly = true)
    public List<SeasonView> open(UnitId unit) {
        var spells = directory.membershipsOf(unit);
        return spells.isEmpty()
                ? List.of()
                : seasons.open(LocalDate.now(clock), clusters(spells)).stream()
                        .filter(season -> covers(spells, season.id()))
                        .map(this::view)
                        .toList();
    }

    /** The dates to offer for a year: last year's moved by one year, else the usual ones. */
    @Transactional(readOnly = true)
    public List<MilestoneView> offeredCalendar(SeasonId id) {
        return seasons.findById(id.previous())
                .map(Season::calendar)
                .filter(calendar -> !calendar.isEmpty())
                .map(calendar -> UsualCalendar.after(calendar, 1))
                .orElseGet(() -> UsualCalendar.of(id.year()));
    }

    /** Opens a year of a cluster that has members in it, with the dates offered for it. */
    public void open(SeasonId id, Actor actor) {
        if (directory.members(id.cluster(), id.year()).isEmpty()) {
            throw new RuleViolation("seasons.noMembers", id.year().toString());
        }
        if (seasons.existsById(id)) {
            throw new RuleViolation("seasons.alreadyOpen", id.year().toString());
        }
        seasons.saveAndFlush(Season.open(id, offeredCalendar(id), actor, clock.instant()));
    }

    /** Replaces the calendar; a step that is not named has no date any more. */
    public void schedule(SeasonId id, List<MilestoneView> calendar, Actor actor) {
        seasons.saveAndFlush(seasons.require(id).schedule(calendar, actor, clock.instant()));
    }

    /** Decides by which issued scorecard the year is scored; another one only as long as nothing was handed in by the first. */
    public void useScorecard(SeasonId id, ScorecardId scorecard, Actor actor) {
        var season = seasons.require(id);
        Season.requireScorecardKeeper(actor);
        if (!scorecards.summary(scorecard).issued()) {
            throw new RuleViolation("seasons.scorecard.notIssued", scorecard.toString());
        }
        if (season.scorecard() != null && !scorecard.equals(season.scorecard())) {
            uses.forEach(use -> use.requireFree(id));
        }
        seasons.saveAndFlush(season.use(scorecard, actor, clock.instant()));
    }

    /** The record of a review meeting, once there is one. */
    @Transactional(readOnly = true)
    public Optional<MeetingView> meeting(SeasonId id, MeetingType type) {
        return meetings.findById(new MeetingId(id, type)).map(ReviewMeeting::toView);
    }

    /** Records a review meeting, or corrects its record; where units are named, they are members of its year. */
    public void recordMeeting(SeasonId id, MeetingView meeting, Actor actor) {
        seasons.require(id);
        var key = new MeetingId(id, meeting.type());
        var kept = meetings.findById(key).orElseGet(() -> new ReviewMeeting(key));
        meetings.saveAndFlush(kept.record(meeting, memberIds(id), actor, clock.instant()));
    }

    private List<UnitId> memberIds(SeasonId id) {
        return directory.members(id.cluster(), id.year()).stream()
                .map(UnitView::id)
                .toList();
    }

    /** Records the pact for this year, or corrects its record. */
    public void recordPact(SeasonId id, PactView pact, Actor actor) {
        seasons.require(id);
        if (!pact.year().equals(id.year())) {
            throw new RuleViolation("seasons.pact.otherYear", id.year().toString());
        }
        var kept = pacts.findById(id).orElseGet(() -> new EmulationPact(id));
        pacts.saveAndFlush(kept.record(pact, memberIds(id), actor, clock.instant()));
    }

    /**
     * Records who leads and deputises in the year after this one. A decision that departs from the suggested turn needs a
     * reason; the board or the lead unit of this very year takes it down, not one that took over an unfinished year and
     * would decide about itself.
     */
    public void decideLeadership(SeasonId id, LeadershipDecision decision, Actor actor) {
        Season.requireKeeper(id, actor);
        if (!Season.isKeptByTheProvince(actor) && !actor.holds(id.cluster(), id.year(), LeadershipRole.LEAD)) {
            throw new NotAllowed("seasons.notYours");
        }
        var next = id.next();
        var turn = leadership.suggest(next.cluster(), next.year());
        var departs = !decision.lead().equals(turn.lead()) || !decision.deputy().equals(turn.deputy());
        if (departs && (decision.reason() == null || decision.reason().isBlank())) {
            throw new RuleViolation("seasons.leadership.reasonNeeded");
        }
        leadership.record(
                List.of(term(next, LeadershipRole.LEAD, decision), term(next, LeadershipRole.DEPUTY, decision)));
    }

    private static LeadershipTermView term(SeasonId season, LeadershipRole role, LeadershipDecision decision) {
        return new LeadershipTermView(
                season.cluster(),
                season.year(),
                role,
                role == LeadershipRole.LEAD ? decision.lead() : decision.deputy(),
                decision.method(),
                decision.document(),
                decision.reason(),
                RECORDED_HERE);
    }

    SeasonView view(Season season) {
        return new SeasonView(
                season.id(),
                season.scorecard(),
                season.calendar(),
                meeting(season.id(), MeetingType.YEAR_END).orElse(null),
                pacts.findById(season.id()).map(EmulationPact::toView).orElse(null));
    }
}
