package vn.thidua.units;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;

/** What a unit left unfinished was handed to another one. */
record UnitEntrusted(
        UnitId unit,
        UnitId custodian,
        LocalDate since,
        @Nullable String document,
        String actor,
        Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "unit/" + unit;
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("custodian", custodian.toString());
        details.put("since", since.toString());
        if (document != null) {
            details.put("document", document);
        }
        return details;
    }
}
