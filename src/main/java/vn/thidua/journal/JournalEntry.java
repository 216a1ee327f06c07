package vn.thidua.journal;

import java.time.Instant;
import java.util.Map;

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
        String hash) {}
