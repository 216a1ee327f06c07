package vn.thidua.seasons;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** A unit signed the pact of a year, or its signature on paper was recorded. */
record PactSigned(SeasonId season, PactSignature signature, String fingerprint, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "season/" + season;
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("unit", signature.unit().toString());
        if (signature.signer() != null) {
            details.put("signer", signature.signer());
        }
        if (signature.document() != null) {
            details.put("document", signature.document());
        }
        details.put("fingerprint", fingerprint);
        return details;
    }
}
