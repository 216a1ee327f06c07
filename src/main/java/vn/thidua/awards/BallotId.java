package vn.thidua.awards;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One recorded ballot. */
@Embeddable
public record BallotId(UUID ballotId) implements Serializable {

    static BallotId random() {
        return new BallotId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return ballotId.toString();
    }
}
