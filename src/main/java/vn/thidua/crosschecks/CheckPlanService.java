package vn.thidua.crosschecks;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** Assigns checkers to the members of a cluster's year: by lot, and by hand with a reason. The lead does so, or the province. */
@Service
@Transactional
public class CheckPlanService {

    private static final int SEEDS = 1_000_000;

    private final CheckPlans plans;
    private final SeasonService seasons;
    private final Directory directory;
    private final Leadership leadership;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CheckPlanService(CheckPlans plans, SeasonService seasons, Directory directory, Leadership leadership, Clock clock) {
        this.plans = plans;
        this.seasons = seasons;
        this.directory = directory;
        this.leadership = leadership;
        this.clock = clock;
    }

    /** Who checks whom, once that is assigned; the members and the board may know. */
    @Transactional(readOnly = true)
    public Optional<CheckPlanView> plan(SeasonId season, Actor actor) {
        requireReader(season, actor);
        return plans.findById(season).map(CheckPlan::view);
    }

    /** Whether the actor may look over the cross-check of all members: they and their head, and the reviewer. */
    @Transactional(readOnly = true)
    public boolean overlooks(SeasonId season, Actor actor) {
        return Members.include(directory, season, actor)
                || actor.oversaw(season.cluster(), season.year())
                || actor.is(Role.PROVINCIAL_REVIEWER);
    }

    /** Whether the actor assigns checkers in this cluster's year. */
    @Transactional(readOnly = true)
    public boolean assigns(SeasonId season, Actor actor) {
        return actor.leads(season.cluster(), season.year()) || actor.is(Role.PROVINCIAL_REVIEWER);
    }

    /**
     * Draws a checker for every member.
     *
     * @param seed chosen in the open, as at a meeting; absent: by chance
     * @param reason needed where an earlier draw is replaced
     */
    public CheckPlanView draw(SeasonId season, @Nullable Long seed, String reason, Actor actor) {
        requireAssigner(season, actor);
        var plan = plans.findById(season);
        if (plan.isPresent() && reason.isBlank()) {
            throw new RuleViolation("crosschecks.reason.missing");
        }
        var drawnBy = seed == null ? random.nextInt(SEEDS) : seed;
        var checkers = CheckerDraw.draw(
                directory.members(season.cluster(), season.year()).stream()
                        .map(UnitView::id)
                        .toList(),
                seat(season, LeadershipRole.LEAD),
                seat(season, LeadershipRole.DEPUTY),
                plans.findById(season.previous()).map(CheckPlan::checkers).orElse(Map.of()),
                drawnBy);
        return plans.saveAndFlush(plan.orElseGet(() -> new CheckPlan(season))
                        .draw(checkers, drawnBy, reason, actor.login(), clock.instant()))
                .view();
    }

    /** Gives one member's sheet to another checker than the lot gave it; the lead's own stays with the deputy. */
    public CheckPlanView reassign(SeasonId season, UnitId checked, UnitId checker, String reason, Actor actor) {
        requireAssigner(season, actor);
        requireMember(season, checked);
        requireMember(season, checker);
        if (checked.equals(seat(season, LeadershipRole.LEAD)) && !checker.equals(seat(season, LeadershipRole.DEPUTY))) {
            throw new RuleViolation("crosschecks.checker.ofLead");
        }
        return plans.saveAndFlush(plans.findById(season)
                        .orElseThrow(() -> new RuleViolation("crosschecks.change.notDrawn"))
                        .reassign(checked, checker, reason, actor.login(), clock.instant()))
                .view();
    }

    /** Refuses who may not assign checkers; who may not even see the plan finds nothing. */
    @Transactional(readOnly = true)
    public void requireAssigner(SeasonId season, Actor actor) {
        requireReader(season, actor);
        if (!assigns(season, actor)) {
            throw new NotAllowed("crosschecks.assign.notYours");
        }
    }

    private void requireReader(SeasonId season, Actor actor) {
        if (!Members.include(directory, season, actor) && !actor.isProvincial()) {
            throw new NotFound(season);
        }
        seasons.season(season);
    }

    private void requireMember(SeasonId season, UnitId unit) {
        if (!directory.isMember(season.cluster(), unit, season.year())) {
            throw new NotFound(unit);
        }
    }

    private @Nullable UnitId seat(SeasonId season, LeadershipRole role) {
        return leadership
                .inCharge(season.cluster(), season.year(), role)
                .map(LeadershipTermView::unit)
                .orElse(null);
    }
}
