package vn.thidua.delegations;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names one delegation. */
@Embeddable
public record DelegationId(UUID delegationId) implements Serializable {

    static DelegationId next() {
        return new DelegationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return delegationId.toString();
    }
}
