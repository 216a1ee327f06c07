package vn.thidua.archives;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.ClusterId;

/** The administrator took a cluster's files out, unpublished years included. */
record ClusterTakenOut(ClusterId cluster, int bytes, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "cluster/" + cluster;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("bytes", Integer.toString(bytes));
    }
}
