package vn.thidua.seasons;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A legal document that a pact rests on, in the law of its time. */
@Embeddable
public record PactBasis(
        String document,
        @Column(name = "issued_on") @Nullable LocalDate date,
        String title) implements Serializable {}
