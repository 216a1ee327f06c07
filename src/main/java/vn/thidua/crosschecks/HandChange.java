package vn.thidua.crosschecks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;

/** The latest change of a pair by hand since the draw: why, by whom and when. */
@Embeddable
public record HandChange(
        @Column(name = "changed_reason") String reason,
        @Column(name = "changed_by") String by,
        @Column(name = "changed_at") Instant at)
        implements Serializable {}
