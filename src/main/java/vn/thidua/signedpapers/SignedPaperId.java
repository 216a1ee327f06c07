package vn.thidua.signedpapers;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a signed original. */
@Embeddable
public record SignedPaperId(UUID signedPaperId) implements Serializable {

    static SignedPaperId next() {
        return new SignedPaperId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return signedPaperId.toString();
    }
}
