package vn.thidua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.Ledger;

/** One line of an entry's history: who changed what, when, from what to what, why and how. */
public record FigureChange(
        Subject subject,
        Ledger ledger,
        @Nullable Figure before,
        @Nullable Figure after,
        @Nullable ReasonCode reasonCode,
        String reason,
        ChangeSource source,
        String by,
        Instant at) {}
