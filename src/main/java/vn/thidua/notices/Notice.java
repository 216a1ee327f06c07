package vn.thidua.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/**
 * Something to tell, whoever is told.
 *
 * @param unit whose report it is about; absent where it is about a whole year
 * @param reason what somebody gave as a reason, or empty
 * @param once where it must be told no more than once: what makes it the same
 */
record Notice(
        NoticeKind kind,
        SeasonId season,
        @Nullable UnitId unit,
        String reason,
        @Nullable LocalDate due,
        String path,
        @Nullable String once) {}
