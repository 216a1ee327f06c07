package vn.thidua.seasons;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * The pact of a year on its way from text to the last signature. The text is kept by whoever keeps the year or the year
 * before; each head signs for the own unit. Who signs has seen the text: a text that changes sets all signatures free.
 */
@Service
@Transactional
public class PactService {

    private final Seasons seasons;
    private final Pacts pacts;
    private final Directory directory;
    private final Clock clock;

    PactService(Seasons seasons, Pacts pacts, Directory directory, Clock clock) {
        this.seasons = seasons;
        this.pacts = pacts;
        this.directory = directory;
        this.clock = clock;
    }

    /** The pact of a year, for its members, their lead, the board and the administrator; for others there is no such year. */
    @Transactional(readOnly = true)
    public Optional<PactView> pact(SeasonId id, Actor actor) {
        requireReader(id, actor);
        return pacts.findById(id).map(EmulationPact::toView);
    }

    /** The pact of the year before, from which a new text is offered. */
    @Transactional(readOnly = true)
    public Optional<PactView> lastYears(SeasonId id, Actor actor) {
        requireKeeper(id, actor);
        return pacts.findById(id.previous()).map(EmulationPact::toView);
    }

    /** Whether someone writes the text and records signatures on paper. */
    public boolean keeps(SeasonId id, Actor actor) {
        return EmulationPact.isKeeper(id, actor);
    }

    /** Whether someone signs for a member of the year. */
    @Transactional(readOnly = true)
    public boolean signs(SeasonId id, Actor actor) {
        return actor.is(Role.UNIT_APPROVER) && isMember(id, actor);
    }

    /** Whether someone works for a member of the year. */
    @Transactional(readOnly = true)
    public boolean isMember(SeasonId id, Actor actor) {
        var unit = actor.unit();
        return unit != null && hasMember(id, unit);
    }

    /** Whether a unit is a member of the year, and so has a part in its pact. */
    @Transactional(readOnly = true)
    public boolean hasMember(SeasonId id, UnitId unit) {
        return members(id).contains(unit);
    }

    /** Writes the text down, for the first time or anew. */
    public void write(SeasonId id, PactText text, Actor actor) {
        requireKeeper(id, actor);
        seasons.require(id);
        var kept = pacts.findById(id).orElseGet(() -> new EmulationPact(id));
        pacts.saveAndFlush(kept.write(text, actor, clock.instant()));
    }

    /** The head signs what was shown, which the fingerprint proves. */
    public void sign(SeasonId id, String seenFingerprint, Actor actor) {
        var unit = actor.unit();
        if (unit == null || !signs(id, actor)) {
            throw new NotAllowed("seasons.pact.sign.notYours");
        }
        pacts.saveAndFlush(require(id).sign(unit, seenFingerprint, actor, clock.instant()));
    }

    /** Records a signature on paper. */
    public void recordSignature(SeasonId id, UnitId unit, String signer, String document, Actor actor) {
        requireKeeper(id, actor);
        pacts.saveAndFlush(require(id).recordSignature(unit, members(id), signer, document, actor, clock.instant()));
    }

    /** The editor changed what the unit's head had signed, so the signature of the own unit falls. */
    public void freeSignature(SeasonId id, Actor actor) {
        var unit = actor.unit();
        if (unit == null || !actor.edits(unit)) {
            throw new NotAllowed("seasons.notYours");
        }
        pacts.saveAndFlush(require(id).free(unit, actor, clock.instant()));
    }

    private EmulationPact require(SeasonId id) {
        return pacts.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private List<UnitId> members(SeasonId id) {
        return directory.members(id.cluster(), id.year()).stream()
                .map(UnitView::id)
                .toList();
    }

    private static void requireKeeper(SeasonId id, Actor actor) {
        if (!EmulationPact.isKeeper(id, actor)) {
            throw new NotAllowed("seasons.notYours");
        }
    }

    private void requireReader(SeasonId id, Actor actor) {
        var reads = actor.isProvincial() || EmulationPact.isKeeper(id, actor) || isMember(id, actor);
        if (!reads || !seasons.existsById(id)) {
            throw new NotFound(id);
        }
    }
}
