package vn.thidua.seasons;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.leadership.Leadership;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;

/** Which years someone oversees, keeps or may open: the province all of them, a unit those that it leads or deputises in. */
@Service
@Transactional(readOnly = true)
public class SeasonDesk {

    private final Seasons seasons;
    private final SeasonService service;
    private final Directory directory;
    private final Leadership leadership;
    private final Clock clock;

    SeasonDesk(Seasons seasons, SeasonService service, Directory directory, Leadership leadership, Clock clock) {
        this.seasons = seasons;
        this.service = service;
        this.directory = directory;
        this.leadership = leadership;
        this.clock = clock;
    }

    /** Whether someone oversees any year at all. */
    public boolean oversees(Actor actor) {
        return actor.isProvincial()
                || actor.is(Role.ADMINISTRATOR)
                || !actor.seats().isEmpty()
                || !actor.formerSeats().isEmpty();
    }

    /** The years of a cluster that someone oversees, newest first. */
    public List<SeasonView> years(ClusterId cluster, Actor actor) {
        return seasons.ofCluster(cluster).stream()
                .filter(season -> oversees(season.id(), actor))
                .map(service::view)
                .toList();
    }

    /** Refuses who does not oversee this year. */
    public void requireOverseer(SeasonId id, Actor actor) {
        if (!oversees(id, actor)) {
            throw new NotAllowed("seasons.notYours");
        }
    }

    /** Whether someone keeps this year: its calendar, meetings, pact, and the decision who leads next. */
    public boolean keeps(SeasonId id, Actor actor) {
        return Season.isKeeper(id, actor);
    }

    /** Refuses who does not keep this year. */
    public void requireKeeper(SeasonId id, Actor actor) {
        Season.requireKeeper(id, actor);
    }

    /** Whether someone decides by which scorecard years are scored. */
    public boolean choosesScorecards(Actor actor) {
        return Season.isKeptByTheProvince(actor);
    }

    /** Refuses who does not decide by which scorecard years are scored. */
    public void requireScorecardKeeper(Actor actor) {
        Season.requireScorecardKeeper(actor);
    }

    /** The year after the newest one of a cluster, or the present one. */
    public Year nextToOpen(ClusterId cluster) {
        return seasons.ofCluster(cluster).stream()
                .findFirst()
                .map(season -> season.id().next().year())
                .orElseGet(() -> Year.now(clock));
    }

    /** Whether someone may open this year, and it has members. */
    public boolean mayOpen(SeasonId id, Actor actor) {
        return Season.isKeeper(id, actor)
                && !seasons.existsById(id)
                && !directory.members(id.cluster(), id.year()).isEmpty();
    }

    /** Whether someone has a part in the handover at the end of a year: both sides, the board and the administrator. */
    public boolean handsOver(SeasonId id, Actor actor) {
        return actor.isProvincial() || actor.is(Role.ADMINISTRATOR) || isSideOfHandover(id, actor);
    }

    private boolean isSideOfHandover(SeasonId id, Actor actor) {
        var unit = actor.unit();
        return unit != null
                && (actor.is(Role.UNIT_EDITOR) || actor.is(Role.UNIT_APPROVER))
                && leadership.seatsOf(unit).stream()
                        .anyMatch(seat -> seat.cluster().equals(id.cluster())
                                && (seat.year().equals(id.year())
                                        || seat.year().equals(id.next().year())));
    }

    /** Whether someone oversees this year: keeps it, works for the province, or led or deputised in it. */
    public boolean oversees(SeasonId id, Actor actor) {
        return actor.isProvincial() || Season.isKeeper(id, actor) || actor.oversaw(id.cluster(), id.year());
    }
}
