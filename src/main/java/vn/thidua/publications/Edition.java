package vn.thidua.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * The imprint of a published version.
 *
 * @param officialOn the date that the authority gave the publication
 * @param publishedAt the moment at which the system made it public
 * @param reason why there is a further version
 * @param contentHash SHA-256 of the frozen content
 * @param journalHead the last link of the journal's chain at that moment
 */
public record Edition(
        String cluster,
        Year year,
        int version,
        LocalDate officialOn,
        Instant publishedAt,
        Disclosure disclosure,
        @Nullable String reason,
        String contentHash,
        @Nullable String journalHead) {

    /** The hash in the short form that people compare by eye. */
    public String shortHash() {
        return contentHash.substring(0, 4) + " " + contentHash.substring(4, 8);
    }

    /** The address of the year; its newest version answers there. */
    public String path() {
        return path(cluster, year);
    }

    /** The address of exactly this version. */
    public String frozenPath() {
        return frozenPath(cluster, year, version);
    }

    static String frozenPath(String cluster, Year year, int version) {
        return path(cluster, year) + "/v" + version;
    }

    private static String path(String cluster, Year year) {
        return "/cum/" + cluster + "/" + year;
    }
}
