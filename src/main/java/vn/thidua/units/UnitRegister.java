package vn.thidua.units;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final Directory directory;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitRegister(
            Units units,
            Successions successions,
            Directory directory,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.successions = successions;
        this.directory = directory;
        this.jdbc = jdbc;
        this.events = events;
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

    /** Hands what a unit leaves unfinished to another one, from a day on; a later decision replaces an earlier one. */
    public void entrust(UnitId unit, UnitId custodian, LocalDate since, @Nullable String document) {
        directory.unit(unit);
        directory.unit(custodian);
        if (unit.equals(custodian)) {
            throw new RuleViolation("units.succession.itself");
        }
        jdbc.sql("""
                        insert into unit_custody (unit_id, custodian_id, since, document)
                        values (:unit, :custodian, :since, :document)
                        on conflict (unit_id) do update
                           set custodian_id = excluded.custodian_id, since = excluded.since, document = excluded.document
                        """)
                .param("unit", unit.unitId())
                .param("custodian", custodian.unitId())
                .param("since", since)
                .param("document", document)
                .update();
        events.publishEvent(new UnitEntrusted(unit, custodian, since, document, CurrentLogin.name(), clock.instant()));
    }
}
