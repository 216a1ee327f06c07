package vn.thidua.awards;

import java.time.Instant;

/** The ballot of a year, as recorded. */
public record BallotView(BallotId id, BallotCount count, Instant recordedAt, String recordedBy) {}
