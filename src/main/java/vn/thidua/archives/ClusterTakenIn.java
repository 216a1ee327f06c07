package vn.thidua.archives;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.ClusterId;

/** The administrator took a cluster's files in. */
record ClusterTakenIn(ClusterId cluster, String fileName, int added, int changed, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "cluster/" + cluster;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("file", fileName, "added", Integer.toString(added), "changed", Integer.toString(changed));
    }
}
