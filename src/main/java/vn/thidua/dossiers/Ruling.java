package vn.thidua.dossiers;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A figure that a checker or a reviewer put in the place of the claimed one, with the code and the sentence that say why. */
@Embeddable
public record Ruling(
        String figure, @Enumerated(EnumType.STRING) ReasonCode reasonCode, String reason, String by, Instant at) {

    public Ruling {
        reason = reason.strip();
    }
}
