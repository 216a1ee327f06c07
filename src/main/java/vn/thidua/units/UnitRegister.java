package vn.thidua.units;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.CurrentLogin;

/** Keeps the units: enters them, corrects them, and records what became of them. */
@Service
@Transactional
@PreAuthorize("hasAuthority('ADMINISTRATOR')")
public class UnitRegister {

    private final Units units;
    private final Successions successions;
    private final Clock clock;

    UnitRegister(Units units, Successions successions, Clock clock) {
        this.units = units;
        this.successions = successions;
        this.clock = clock;
    }

    /** Enters a new unit; its key must be free. */
    public void define(UnitView unit) {
        if (units.existsById(unit.id())) {
            throw new RuleViolation("units.unit.taken", unit.id());
        }
        units.saveAndFlush(new AdministrativeUnit(unit, CurrentLogin.name(), clock.instant()));
    }

    public void revise(UnitView unit) {
        units.saveAndFlush(units.require(unit.id()).revise(unit, CurrentLogin.name(), clock.instant()));
    }

    /**
     * Records one line of succession. A predecessor that passes as a whole ends on the day before; its memberships are
     * closed by {@link ClusterRegister#release}.
     */
    public void recordSuccession(SuccessionView succession) {
        var by = CurrentLogin.name();
        var predecessor = units.require(succession.predecessor());
        if (succession.successor() != null) {
            units.require(succession.successor());
        }
        successions.saveAndFlush(new UnitSuccession(succession, by, clock.instant()));
        if (succession.whole()) {
            units.saveAndFlush(predecessor.endOn(succession.effectiveOn().minusDays(1), by, clock.instant()));
        }
    }
}
