package vn.thidua.seasons;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/**
 * One unit's signature under a pact. The head signs with the own account, or the lead records a signature on paper and names
 * the paper. Of pacts that were published before, only the unit is known.
 *
 * @param signer the head who signed
 * @param document the paper that bears the signature, where it was recorded by somebody else
 * @param recordedBy the login that signed or recorded
 */
@Embeddable
public record PactSignature(
        UnitId unit,
        @Nullable String signer,
        @Nullable String document,
        @Nullable String recordedBy,
        @Nullable Instant signedAt)
        implements Serializable {

    /** A signature of which nothing but the unit is known. */
    public static PactSignature known(UnitId unit) {
        return new PactSignature(unit, null, null, null, null);
    }

    /** Whether the head signed in person, with the own account. */
    public boolean isByAccount() {
        return signedAt != null && document == null;
    }
}
