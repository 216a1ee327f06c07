package vn.thidua.rankings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One recorded sanction. */
@Embeddable
public record SanctionId(UUID sanctionId) implements Serializable {

    static SanctionId random() {
        return new SanctionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return sanctionId.toString();
    }
}
