package vn.thidua.dossiers;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** A recorded report of the past was loaded from files. */
public record DossierRestored(DossierKey key, Stage stage, int entries, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "dossier/" + key.path();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("stage", stage.name(), "entries", Integer.toString(entries));
    }
}
