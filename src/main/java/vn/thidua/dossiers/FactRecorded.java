package vn.thidua.dossiers;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** A fact about a unit's year was recorded, or corrected. */
public record FactRecorded(DossierKey key, String fact, String value, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "dossier/" + key.path();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("fact", fact, "value", value);
    }
}
