package vn.thidua.units;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** A cluster or block was entered into the directory. */
record ClusterDefined(ClusterId cluster, String name, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "cluster/" + cluster;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("name", name);
    }
}
