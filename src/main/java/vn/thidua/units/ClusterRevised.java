package vn.thidua.units;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** The description of a cluster or block was changed. */
record ClusterRevised(ClusterView before, ClusterView after, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "cluster/" + after.id();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("before", before.toString(), "after", after.toString());
    }
}
