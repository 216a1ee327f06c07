package vn.thidua.delegations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.UnitId;

/** What becomes of lent duties. */
public sealed interface DelegationEvent extends DomainEvent {

    DelegationId id();

    @Override
    default String subject() {
        return "delegation/" + id();
    }

    /** The lender is the actor. */
    record DutyLent(
            DelegationId id,
            UnitId unit,
            String actor,
            String deputy,
            Role role,
            LocalDate from,
            LocalDate to,
            Instant at)
            implements DelegationEvent {

        @Override
        public Map<String, String> details() {
            return Map.of(
                    "unit", unit.toString(),
                    "deputy", deputy,
                    "role", role.name(),
                    "from", from.toString(),
                    "to", to.toString());
        }
    }

    record DutyTakenBack(
            DelegationId id, UnitId unit, String lender, String deputy, Role role, String actor, Instant at)
            implements DelegationEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("unit", unit.toString(), "lender", lender, "deputy", deputy, "role", role.name());
        }
    }
}
