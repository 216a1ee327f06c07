package vn.thidua.awards;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One award of one unit, from its proposal on. */
@Embeddable
public record AwardId(UUID awardId) implements Serializable {

    static AwardId random() {
        return new AwardId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return awardId.toString();
    }
}
