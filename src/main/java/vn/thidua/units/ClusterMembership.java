package vn.thidua.units;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A spell of one unit in its cluster; part of {@link EmulationCluster}. */
@Entity
class ClusterMembership {

    @Id
    private UUID clusterMembershipId;

    private UnitId unit;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ClusterMembership() {}

    ClusterMembership(UnitId unit, LocalDate validFrom, @Nullable LocalDate validTo) {
        this.clusterMembershipId = UUID.randomUUID();
        this.unit = unit;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    void endOn(LocalDate lastDay) {
        this.validTo = lastDay;
    }

    boolean is(UUID id) {
        return clusterMembershipId.equals(id);
    }

    boolean of(UnitId other) {
        return unit.equals(other);
    }

    UnitId unit() {
        return unit;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
