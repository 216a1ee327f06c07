package vn.thidua.units;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;

/** A unit was taken into a cluster, or the last day of its spell there was set. */
record MembershipChanged(
        ClusterId cluster,
        UnitId unit,
        LocalDate from,
        @Nullable LocalDate to,
        String actor,
        Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "cluster/" + cluster;
    }

    @Override
    public Map<String, String> details() {
        return to == null
                ? Map.of("unit", unit.toString(), "from", from.toString())
                : Map.of("unit", unit.toString(), "from", from.toString(), "to", to.toString());
    }
}
