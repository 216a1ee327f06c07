package vn.thidua.dossiers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** A file was taken away from a figure that it had proved. */
public record EvidenceDetached(DossierKey dossier, Subject about, String file, String sha256, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "dossier/" + dossier.path() + "/" + about.key();
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("file", file);
        details.put("sha256", sha256);

        return details;
    }
}
