package vn.thidua.awards;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** Takes over awards of the past as their documents record them, without the steps that led there. */
@Service
@Transactional
public class AwardRegister {

    private final Awards awards;
    private final Clock clock;

    AwardRegister(Awards awards, Clock clock) {
        this.awards = awards;
        this.clock = clock;
    }

    /**
     * Enters an award: a proposal without a decision, or one that the decision granted. For the administrator and imports.
     */
    public AwardId enter(
            SeasonId season,
            UnitId unit,
            AwardType type,
            @Nullable DecisionPaper decision,
            AwardOrigin origin,
            @Nullable String note,
            Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("awards.register.notYours");
        }
        var at = clock.instant();
        var award = new Award(season, unit, type, origin, note, actor, at);
        return awards.save(decision == null ? award : award.grant(decision, actor, at))
                .view()
                .id();
    }

    /** Enters the decision that took an award back. */
    public void revoke(AwardId id, DecisionPaper revocation, String reason, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("awards.register.notYours");
        }
        awards.save(awards.require(id).revoke(revocation, reason, actor, clock.instant()));
    }
}
