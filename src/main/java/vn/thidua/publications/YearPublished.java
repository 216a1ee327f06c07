package vn.thidua.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;

/** A version of a cluster's year has become public. */
public record YearPublished(
        String actor,
        Instant at,
        String cluster,
        Year year,
        int version,
        String contentHash,
        LocalDate officialOn,
        @Nullable String reason)
        implements DomainEvent {

    @Override
    public String subject() {
        return "publication/" + cluster + "/" + year + "/v" + version;
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("contentHash", contentHash);
        details.put("officialOn", officialOn.toString());
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }
}
