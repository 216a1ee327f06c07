package vn.thidua.dossiers;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of one file in its place beside one figure. */
@Embeddable
public record EvidenceId(UUID evidenceId) implements Serializable {

    static EvidenceId next() {
        return new EvidenceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return evidenceId.toString();
    }
}
