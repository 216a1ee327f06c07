package vn.thidua.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.TimeSetup;

/**
 * Which rows of the journal somebody wants to see; what is absent does not restrict.
 *
 * @param subject the beginning of the subject's path: {@code dossier/so-2/2023}
 * @param from the first day, in Viet Nam
 * @param to the last day, included
 */
public record JournalFilter(
        @Nullable String event,
        @Nullable String actor,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null);

    public JournalFilter {
        event = meant(event);
        actor = meant(actor);
        subject = meant(subject);
    }

    @Nullable
    OffsetDateTime begin() {
        return from == null ? null : from.atStartOfDay(TimeSetup.VIET_NAM).toOffsetDateTime();
    }

    @Nullable
    OffsetDateTime end() {
        return to == null
                ? null
                : to.plusDays(1).atStartOfDay(TimeSetup.VIET_NAM).toOffsetDateTime();
    }

    private static @Nullable String meant(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
