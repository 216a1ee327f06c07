package vn.thidua.publications;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One planned publication. */
@Embeddable
record PlannedReleaseId(UUID plannedReleaseId) implements Serializable {

    static PlannedReleaseId random() {
        return new PlannedReleaseId(UUID.randomUUID());
    }
}
