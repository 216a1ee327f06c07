package vn.thidua.publications;

import org.jspecify.annotations.Nullable;

/**
 * A published version: its imprint and its frozen content.
 *
 * @param correction what it changed against the version before; absent for the first
 */
public record PublishedYear(
        Edition edition, Snapshot snapshot, @Nullable Correction correction) {}
