package vn.thidua.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One row of the journal.
 *
 * @param position its place in the chain, from 1 without gaps
 * @param event the simple name of the event, for instance {@code RoleGranted}
 * @param subject what it happened to, as a path
 * @param previousHash the hash of the row before; zeros for the first
 */
public record JournalEntry(
        long position,
        Instant at,
        String event,
        String actor,
        String subject,
        Map<String, String> details,
        String previousHash,
        String hash) {

    private static final String COVERED = "…";

    /** What may be read even of what is not to be read yet: which step or ledger it was about. */
    private static final Set<String> OPEN =
            Set.of("ledger", "source", "step", "from", "to", "act", "kind", "discussion", "until", "unit");

    /** The same without what it says. Its hash stays that of the whole, so this cannot be computed again. */
    JournalEntry covered() {
        var told = new TreeMap<String, String>();
        details.forEach((name, value) -> told.put(name, OPEN.contains(name) ? value : COVERED));
        return new JournalEntry(position, at, event, actor, subject, told, previousHash, hash);
    }
}
