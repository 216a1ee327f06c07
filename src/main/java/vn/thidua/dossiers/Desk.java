package vn.thidua.dossiers;

import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.NotFound;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/** Fetches reports for whoever may see them: what you may not see is not found. */
@Component
class Desk {

    private final Dossiers dossiers;
    private final Directory directory;
    private final Leadership leadership;
    private final CheckerRegister checkers;
    private final SignOff signOff;

    Desk(Dossiers dossiers, Directory directory, Leadership leadership, CheckerRegister checkers, SignOff signOff) {
        this.dossiers = dossiers;
        this.directory = directory;
        this.leadership = leadership;
        this.checkers = checkers;
        this.signOff = signOff;
    }

    /** The report as the actor sees it; a member's report that is not begun yet is an empty draft. */
    DossierView view(DossierKey key, Actor actor) {
        return view(find(key, actor).orElseGet(() -> new Dossier(key)), actor);
    }

    DossierView view(Dossier dossier, Actor actor) {
        var leadUnit = leadUnit(dossier.key());
        var awaiting = EnumSet.noneOf(Step.class);
        for (var step : Step.values()) {
            if (dossier.awaits(step, actor, leadUnit)
                    && signOff.allows(step, dossier.key().unit())) {
                awaiting.add(step);
            }
        }
        return new DossierView(
                dossier.key(),
                dossier.stage(),
                dossier.submittedAt(),
                dossier.lastSubmittedAt(),
                dossier.opening(),
                awaiting);
    }

    /** The report, if it is begun; not found unless it is a member's and the actor may see it. */
    Optional<Dossier> find(DossierKey key, Actor actor) {
        var dossier = dossiers.find(key);
        if (!isVisibleTo(key, dossier, actor)) {
            throw new NotFound(key);
        }
        return dossier;
    }

    /** Whether the report is a member's and the actor may see it. */
    boolean isVisibleTo(DossierKey key, Actor actor) {
        return isVisibleTo(key, dossiers.find(key), actor);
    }

    private boolean isVisibleTo(DossierKey key, Optional<Dossier> dossier, Actor actor) {
        return dossier.orElseGet(() -> new Dossier(key)).isVisibleTo(actor, isOfMember(key, actor))
                && directory.isMember(key.cluster(), key.unit(), key.year());
    }

    private boolean isOfMember(DossierKey key, Actor actor) {
        var unit = actor.unit();
        return unit != null && directory.isMember(key.cluster(), unit, key.year());
    }

    /** Who was named to check the report, where somebody was. */
    @Nullable
    UnitId checkerUnit(DossierKey key) {
        return checkers.checkerOf(key).orElse(null);
    }

    /** Who answers for the cluster in the report's year, where that is decided. */
    @Nullable
    UnitId leadUnit(DossierKey key) {
        return leadership
                .inCharge(key.cluster(), key.year(), LeadershipRole.LEAD)
                .map(LeadershipTermView::unit)
                .orElse(null);
    }
}
