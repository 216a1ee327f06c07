package vn.thidua.rankings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One recorded decision about an order of units. */
@Embeddable
public record OrderDecisionId(UUID orderDecisionId) implements Serializable {

    static OrderDecisionId random() {
        return new OrderDecisionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return orderDecisionId.toString();
    }
}
