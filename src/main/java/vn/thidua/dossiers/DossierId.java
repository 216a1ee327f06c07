package vn.thidua.dossiers;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a dossier. */
@Embeddable
public record DossierId(UUID dossierId) implements Serializable {

    static DossierId next() {
        return new DossierId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return dossierId.toString();
    }
}
