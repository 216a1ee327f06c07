package vn.thidua.publications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms a year is published.
 *
 * @param officialOn the date that stands on it
 * @param reason why there is a further version; from version 2 on it is needed
 */
public record PublicationTerms(
        LocalDate officialOn,
        Disclosure disclosure,
        @Nullable String reason) {}
