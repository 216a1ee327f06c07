package vn.thidua.publications.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.thidua.publications.Disclosure;
import vn.thidua.publications.PublicationTerms;

/**
 * What the publisher types.
 *
 * @param dueAt the minute of a planned publication, in Viet Nam
 */
record PublishForm(
        @NotNull(message = "{publications.form.officialOn.error}")
        @DateTimeFormat(pattern = "dd/MM/yyyy", fallbackPatterns = "d/M/yyyy")
        @Nullable
        LocalDate officialOn,

        @NotNull(message = "{publications.form.disclosure.error}") @Nullable
        Disclosure disclosure,

        @Size(max = 500, message = "{publications.form.reason.error}") @Nullable
        String reason,

        @DateTimeFormat(pattern = "dd/MM/yyyy HH:mm", fallbackPatterns = "d/M/yyyy H:mm") @Nullable
        LocalDateTime dueAt) {

    PublicationTerms terms() {
        if (officialOn == null || disclosure == null) {
            throw new IllegalStateException("Not checked before use");
        }
        return new PublicationTerms(officialOn, disclosure, reason);
    }

    /** The moment of the planned publication, in the portal's own zone. */
    Instant dueAt(ZoneId zone) {
        if (dueAt == null) {
            throw new IllegalStateException("Not checked before use");
        }
        return dueAt.atZone(zone).toInstant();
    }
}
