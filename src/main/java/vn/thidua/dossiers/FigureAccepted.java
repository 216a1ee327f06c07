package vn.thidua.dossiers;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** The province accepted a figure as the cluster left it. */
public record FigureAccepted(DossierKey dossier, Subject about, String figure, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "dossier/" + dossier.path() + "/" + about.key();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("figure", figure);
    }
}
