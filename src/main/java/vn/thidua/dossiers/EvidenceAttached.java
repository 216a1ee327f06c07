package vn.thidua.dossiers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** A file was put beside a figure as its proof, or its pages were named anew. */
public record EvidenceAttached(
        DossierKey dossier, Subject about, String file, String sha256, PageNote pages, String actor, Instant at)
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
        if (!pages.pages().isEmpty()) {
            details.put("pages", pages.pages());
        }
        if (!pages.note().isEmpty()) {
            details.put("note", pages.note());
        }
        return details;
    }
}
