package vn.thidua.signedpapers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** The scan of a signed document was put beside its year. */
record SignedPaperAttached(
        SeasonId season,
        SignedForm form,
        @Nullable UnitId unit,
        Imprint imprint,
        boolean disclosed,
        String file,
        String sha256,
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
        if (unit != null) {
            details.put("unit", unit.unitId());
        }
        if (!imprint.cited().isEmpty()) {
            details.put("number", imprint.cited());
        }
        details.put("signedOn", imprint.signedOn().toString());
        details.put("signer", imprint.signer());
        details.put("disclosed", Boolean.toString(disclosed));
        details.put("file", file);
        details.put("sha256", sha256);
        return details;
    }
}
