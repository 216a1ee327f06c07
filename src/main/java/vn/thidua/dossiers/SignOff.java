package vn.thidua.dossiers;

import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;

/** Whether a unit's head signs its reports off before they are handed in. The head decides that, or the administrator. */
@Service
@Transactional
@EnableConfigurationProperties(SignOffSettings.class)
public class SignOff {

    private final JdbcClient jdbc;
    private final SignOffSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOff(JdbcClient jdbc, SignOffSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isNeededBy(UnitId unit) {
        return jdbc.sql("select head_signs from unit_practice where unit_id = :unit")
                .param("unit", unit.unitId())
                .query(Boolean.class)
                .optional()
                .orElse(settings.headSigns());
    }

    /** Whether the actor decides about it. */
    @Transactional(readOnly = true)
    public boolean isDecidedBy(UnitId unit, Actor actor) {
        return actor.approves(unit) || actor.is(Role.ADMINISTRATOR);
    }

    /** Switches the head's step on or off. A report that waits for the head already goes on waiting. */
    public void decide(UnitId unit, @Nullable Boolean headSigns, Actor actor) {
        if (!isDecidedBy(unit, actor)) {
            throw new NotAllowed("dossiers.signOff.notYours", unit);
        }
        if (headSigns == null) {
            throw new RuleViolation("dossiers.signOff.unsaid");
        }
        if (isNeededBy(unit) == headSigns) {
            return;
        }
        var now = clock.instant();
        jdbc.sql("""
                        insert into unit_practice (unit_id, head_signs, changed_by, changed_at)
                        values (:unit, :headSigns, :by, :at)
                        on conflict (unit_id) do update
                        set head_signs = excluded.head_signs, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("unit", unit.unitId())
                .param("headSigns", headSigns)
                .param("by", actor.login())
                .param("at", Timestamp.from(now))
                .update();
        events.publishEvent(new SignOffSwitched(unit, headSigns, actor.login(), now));
    }

    /** Whether a unit hands its report in the way this step does. */
    boolean allows(Step step, UnitId unit) {
        return isNeededBy(unit) ? step != Step.SUBMIT && step != Step.RESUBMIT : step != Step.PRESENT;
    }

    /** Refuses a step that goes past the head, or to a head who does not sign. */
    void require(Step step, UnitId unit) {
        if (!allows(step, unit)) {
            throw new RuleViolation(step == Step.PRESENT ? "dossiers.signOff.notNeeded" : "dossiers.signOff.needed");
        }
    }
}
