package vn.thidua.opendata.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Edition;

/** A published version as the interface lists it, with the addresses of its page and files. */
record YearItem(
        String cluster,
        Year year,
        int version,
        LocalDate officialOn,
        Instant publishedAt,
        String disclosure,
        @Nullable String reason,
        String contentHash,
        @Nullable String journalHead,
        Map<String, String> links) {

    static YearItem of(Edition edition) {
        var path = edition.path() + "/v" + edition.version();
        var links = new TreeMap<String, String>();
        links.put("page", path);
        for (var format : FileFormat.values()) {
            links.put(format.ending(), path + "." + format.ending());
        }
        return new YearItem(
                edition.cluster(),
                edition.year(),
                edition.version(),
                edition.officialOn(),
                edition.publishedAt(),
                edition.disclosure().name(),
                edition.reason(),
                edition.contentHash(),
                edition.journalHead(),
                links);
    }
}
