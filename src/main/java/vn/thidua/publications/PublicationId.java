package vn.thidua.publications;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Year;

/** A version of a cluster's year, counted from 1. */
@Embeddable
record PublicationId(
        String clusterId,
        @Column(name = "year") Year year,
        @Column(name = "version") int version) implements Serializable {}
