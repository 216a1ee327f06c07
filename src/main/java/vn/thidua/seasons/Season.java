package vn.thidua.seasons;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scorecards.ScorecardId;

/** A cluster's year. Its calendar is kept by the province or by the lead unit of that year, its scorecard by the province. */
@Entity
class Season extends AbstractAggregateRoot<Season> {

    @EmbeddedId
    private SeasonId id;

    @Embedded
    private @Nullable ScorecardId scorecard;

    @ElementCollection
    @CollectionTable(
            name = "season_milestone",
            joinColumns = {@JoinColumn(name = "cluster_id"), @JoinColumn(name = "year")})
    @MapKeyColumn(name = "milestone")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Milestone, MilestoneDates> calendar = new EnumMap<>(Milestone.class);

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Season() {}

    private Season(SeasonId id) {
        this.id = id;
    }

    /** Opens the year with the dates offered for it. */
    static Season open(SeasonId id, List<MilestoneView> offered, Actor actor, Instant at) {
        requireKeeper(id, actor);
        var season = new Season(id);
        season.write(offered);
        season.registerEvent(new SeasonOpened(id, actor.login(), at));
        return season;
    }

    Season schedule(List<MilestoneView> dates, Actor actor, Instant at) {
        requireKeeper(id, actor);
        for (var step : dates) {
            if (step.from() != null && step.from().isAfter(step.until())) {
                throw new RuleViolation("seasons.calendar.backwards", step.milestone());
            }
        }
        var before = calendar();
        write(dates);
        if (!before.equals(calendar())) {
            registerEvent(new CalendarChanged(id, before, calendar(), actor.login(), at));
        }
        return this;
    }

    Season use(ScorecardId chosen, Actor actor, Instant at) {
        requireScorecardKeeper(actor);
        var before = scorecard;
        this.scorecard = chosen;
        if (!chosen.equals(before)) {
            registerEvent(new ScorecardChosen(id, before, chosen, actor.login(), at));
        }
        return this;
    }

    /** The scorecard is the province's: the lead unit of the year is itself scored by it. */
    static void requireScorecardKeeper(Actor actor) {
        if (!isKeptByTheProvince(actor)) {
            throw new NotAllowed("seasons.scorecard.notYours");
        }
    }

    /** Who keeps a cluster's year: the board that publishes it, the administrator, the lead unit of that year. */
    static void requireKeeper(SeasonId id, Actor actor) {
        if (!isKeeper(id, actor)) {
            throw new NotAllowed("seasons.notYours");
        }
    }

    static boolean isKeeper(SeasonId id, Actor actor) {
        return isKeptByTheProvince(actor) || actor.leads(id.cluster(), id.year());
    }

    static boolean isKeptByTheProvince(Actor actor) {
        return actor.is(Role.PROVINCIAL_PUBLISHER) || actor.is(Role.ADMINISTRATOR);
    }

    private void write(List<MilestoneView> dates) {
        calendar.keySet().retainAll(dates.stream().map(MilestoneView::milestone).toList());
        dates.forEach(step -> calendar.put(step.milestone(), new MilestoneDates(step.from(), step.until())));
    }

    SeasonId id() {
        return id;
    }

    @Nullable
    ScorecardId scorecard() {
        return scorecard;
    }

    List<MilestoneView> calendar() {
        return calendar.entrySet().stream()
                .map(step -> new MilestoneView(
                        step.getKey(), step.getValue().from(), step.getValue().until()))
                .sorted(Comparator.comparing(MilestoneView::milestone))
                .toList();
    }
}
