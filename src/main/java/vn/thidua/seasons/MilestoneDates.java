package vn.thidua.seasons;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of one step, as stored. */
@Embeddable
record MilestoneDates(
        @Column(name = "starts_on") @Nullable LocalDate from,
        @Column(name = "ends_on") LocalDate until) implements Serializable {}
