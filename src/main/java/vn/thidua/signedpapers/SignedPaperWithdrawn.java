package vn.thidua.signedpapers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;

/** The scan of a signed document was taken away from its year. */
record SignedPaperWithdrawn(
        SeasonId season,
        SignedForm form,
        String number,
        String file,
        String sha256,
        String reason,
        String actor,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "season/" + season.cluster() + "/" + season.year() + "/papers";
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("form", form.name());
        if (!number.isEmpty()) {
            details.put("number", number);
        }
        details.put("file", file);
        details.put("sha256", sha256);
        details.put("reason", reason);
        return details;
    }
}
