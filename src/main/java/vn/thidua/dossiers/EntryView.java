package vn.thidua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.Ledger;
import vn.thidua.units.UnitId;

/**
 * One entry of a unit's report in its three ledgers, as it stands.
 *
 * @param claim absent for a cell that is empty
 * @param accepted that the province let the figure stand; absent while it waits, or where another one was put in its place
 * @param version what a page sends back to say which state it showed; 0 for an entry that does not exist yet
 */
public record EntryView(
        UnitId unit,
        Subject subject,
        @Nullable Claim claim,
        @Nullable Ruling checked,
        @Nullable Ruling appraised,
        @Nullable Acceptance accepted,
        long version,
        Instant changedAt,
        String changedBy) {

    static EntryView of(DossierEntry entry, UnitId unit) {
        return new EntryView(
                unit,
                entry.id().subject(),
                entry.claim(),
                entry.ruling(Ledger.CHECKED),
                entry.ruling(Ledger.APPRAISED),
                entry.accepted(),
                entry.version(),
                entry.changedAt(),
                entry.changedBy());
    }

    /** The figure that counts up to a ledger: appraised, else checked, else claimed. */
    public @Nullable Figure figure(Ledger upTo) {
        if (upTo == Ledger.APPRAISED && appraised != null) {
            return Figure.of(appraised.figure());
        }
        if (upTo != Ledger.CLAIMED && checked != null) {
            return Figure.of(checked.figure());
        }
        return claim == null ? null : claim.figure();
    }

    /** Whether the unit gave a figure, or a complete reason why there is none. */
    public boolean isAnswered() {
        return claim != null && claim.isComplete();
    }

    /** Whether the cluster or the province put another figure in the place of the claimed one. */
    public boolean isCorrected() {
        return checked != null || appraised != null;
    }

    /** Whether the province has accepted the figure or put another one in its place. */
    public boolean isSettled() {
        return accepted != null || appraised != null;
    }
}
