package vn.thidua.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.CurrentLogin;

/** Keeps the clusters and blocks, and who belongs to them when. */
@Service
@Transactional
@PreAuthorize("hasAuthority('ADMINISTRATOR')")
public class ClusterRegister {

    private final Clusters clusters;
    private final Units units;
    private final Clock clock;

    ClusterRegister(Clusters clusters, Units units, Clock clock) {
        this.clusters = clusters;
        this.units = units;
        this.clock = clock;
    }

    /** Enters a new cluster or block; its key must be free. */
    public void define(ClusterView cluster) {
        if (clusters.existsById(cluster.id())) {
            throw new RuleViolation("units.cluster.taken", cluster.id());
        }
        clusters.saveAndFlush(new EmulationCluster(cluster, CurrentLogin.name(), clock.instant()));
    }

    public void revise(ClusterView cluster) {
        clusters.saveAndFlush(clusters.require(cluster.id()).revise(cluster, CurrentLogin.name(), clock.instant()));
    }

    /** Takes a unit in from a day on, open at the end or up to a last day. */
    public void admit(ClusterId cluster, UnitId unit, LocalDate from, @Nullable LocalDate to) {
        units.require(unit);
        clusters.saveAndFlush(clusters.require(cluster).admit(unit, from, to, CurrentLogin.name(), clock.instant()));
    }

    /** Ends a spell of membership on its last day. */
    public void release(ClusterId cluster, UUID membership, LocalDate lastDay) {
        clusters.saveAndFlush(
                clusters.require(cluster).release(membership, lastDay, CurrentLogin.name(), clock.instant()));
    }
}
