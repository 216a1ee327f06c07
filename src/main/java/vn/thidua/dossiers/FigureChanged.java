package vn.thidua.dossiers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.scoring.Ledger;

/** A figure of one ledger changed; a figure that is absent before is new, and one that is absent after was withdrawn. */
public record FigureChanged(
        DossierId dossier,
        DossierKey key,
        Subject about,
        Ledger ledger,
        @Nullable Figure before,
        @Nullable Figure after,
        @Nullable ReasonCode reasonCode,
        String reason,
        ChangeSource source,
        String actor,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "dossier/" + key.path() + "/" + about.key();
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("ledger", ledger.name());
        details.put("before", before == null ? "" : before.toString());
        details.put("after", after == null ? "" : after.toString());
        if (reasonCode != null) {
            details.put("reasonCode", reasonCode.name());
        }
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        details.put("source", source.name());
        return details;
    }
}
