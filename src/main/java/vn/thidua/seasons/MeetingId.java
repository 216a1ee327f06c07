package vn.thidua.seasons;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** The review meeting of one kind in a cluster's year. */
@Embeddable
record MeetingId(
        SeasonId season, @Enumerated(EnumType.STRING) MeetingType type) implements Serializable {}
