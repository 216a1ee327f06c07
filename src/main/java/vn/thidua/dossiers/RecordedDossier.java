package vn.thidua.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of the past as files record it.
 *
 * @param submittedAt when the unit handed it in, where that is known
 */
public record RecordedDossier(
        DossierKey key, Stage stage, @Nullable Instant submittedAt, List<RecordedEntry> entries) {

    public RecordedDossier {
        entries = List.copyOf(entries);
    }

    /** One entry in its three ledgers; what is absent was left as it stood. */
    public record RecordedEntry(
            Subject subject,
            Claim claim,
            @Nullable RecordedRuling checked,
            @Nullable RecordedRuling appraised) {}

    /** A figure that replaced the claimed one, with its reason. */
    public record RecordedRuling(String figure, ReasonCode reasonCode, String reason) {}
}
