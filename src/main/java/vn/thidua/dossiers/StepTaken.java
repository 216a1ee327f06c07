package vn.thidua.dossiers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.kernel.DomainEvent;

/** A report moved on, or back. */
public record StepTaken(
        DossierId dossier, DossierKey key, Step step, Stage from, Stage to, Terms terms, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "dossier/" + key.path();
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("step", step.name());
        details.put("from", from.name());
        details.put("to", to.name());
        if (!terms.reason().isEmpty()) {
            details.put("reason", terms.reason());
        }
        if (terms.until() != null) {
            details.put("until", terms.until().toString());
        }
        if (step.opensCells()) {
            details.put(
                    "scope", terms.scope().stream().map(Subject::key).sorted().collect(Collectors.joining(" ")));
        }
        return details;
    }
}
