package vn.thidua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/**
 * How far one member's report has come.
 *
 * @param submittedAt when it was first handed in; absent: not yet
 * @param lastSubmittedAt when it was handed in last
 * @param opening why it is a draft again, where it was returned or reopened
 * @param answered how many of the {@code asked} entries hold a figure or a complete reason why there is none
 */
public record DossierSummary(
        UnitId unit,
        Stage stage,
        @Nullable Instant submittedAt,
        @Nullable Instant lastSubmittedAt,
        @Nullable Opening opening,
        int answered,
        int asked) {}
