package vn.thidua.publications;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.seasons.SeasonId;

/**
 * A planned publication.
 *
 * @param refusal why it was not released when it was due: the code of a sentence
 */
public record PlannedReleaseView(
        SeasonId season,
        Instant dueAt,
        LocalDate officialOn,
        Disclosure disclosure,
        @Nullable String reason,
        String plannedBy,
        Instant plannedAt,
        @Nullable String refusal) {}
