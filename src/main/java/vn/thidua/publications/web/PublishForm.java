package vn.thidua.publications.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
        @NotNull @DateTimeFormat(pattern = "dd/MM/yyyy") @Nullable
        LocalDate officialOn,

        @NotNull @Nullable Disclosure disclosure,
        @Size(max = 500) @Nullable String reason,

        @DateTimeFormat(pattern = "dd/MM/yyyy HH:mm") @Nullable
        LocalDateTime dueAt) {

    PublicationTerms terms() {
        if (officialOn == null || disclosure == null) {
            throw new IllegalStateException("Not checked before use");
        }
        return new PublicationTerms(officialOn, disclosure, reason);
    }
}
