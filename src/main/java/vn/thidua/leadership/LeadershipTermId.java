package vn.thidua.leadership;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Year;
import vn.thidua.units.ClusterId;

/** One seat of one cluster in one year. */
@Embeddable
record LeadershipTermId(
        ClusterId cluster,
        Year year,
        @Enumerated(EnumType.STRING) LeadershipRole role) implements Serializable {}
