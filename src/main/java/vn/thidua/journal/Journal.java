package vn.thidua.journal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.journal.Verification.Broken;
import vn.thidua.journal.Verification.Fault;

/**
 * Reads the journal and proves it. The head, printed on minutes and publications, is what the chain can be held against
 * later, even by somebody who trusts no database.
 */
@Service
@Transactional(readOnly = true)
public class Journal {

    private final JournalRows rows;
    private final ObjectProvider<Discretion> discretions;

    Journal(JournalRows rows, ObjectProvider<Discretion> discretions) {
        this.rows = rows;
        this.discretions = discretions;
    }

    /** The hash of the newest row; zeros while there is none. */
    public String head() {
        return rows.last().map(JournalEntry::hash).orElse(Seal.BEGINNING);
    }

    /** The newest rows before a position that pass the filter. */
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    public List<JournalEntry> newest(JournalFilter filter, long before, int most) {
        return rows.newest(filter, before, most).stream().map(this::told).toList();
    }

    private JournalEntry told(JournalEntry entry) {
        return discretions.stream().anyMatch(discretion -> discretion.covers(entry)) ? entry.covered() : entry;
    }

    /** The names of events that have occurred. */
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    public List<String> events() {
        return rows.events();
    }

    /** Hands over every row that passes the filter, newest first, without holding them all. */
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    public void export(JournalFilter filter, Consumer<JournalEntry> reader) {
        try (var all = rows.all(filter)) {
            all.map(this::told).forEach(reader);
        }
    }

    /** The row that a printed head belongs to; empty means that what was printed is no longer in the chain. */
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    public Optional<JournalEntry> rowOf(String printedHead) {
        return rows.withHash(printedHead.strip().toLowerCase(Locale.ROOT));
    }

    /** Computes every hash again and names the first row that is not as it was written. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        var position = 0L;
        var previous = Seal.BEGINNING;
        try (var inOrder = rows.inOrder()) {
            var all = inOrder.iterator();
            while (all.hasNext()) {
                var entry = all.next();
                var fault = fault(entry, position + 1, previous);
                if (fault != null) {
                    return new Verification(position, previous, new Broken(entry.position(), fault));
                }
                position = entry.position();
                previous = entry.hash();
            }
        }
        return new Verification(position, previous, null);
    }

    private static @Nullable Fault fault(JournalEntry entry, long expected, String previous) {
        if (entry.position() != expected) {
            return Fault.GAP;
        }
        if (!entry.previousHash().equals(previous)) {
            return Fault.CHAIN;
        }
        return entry.hash().equals(Seal.of(entry)) ? null : Fault.CONTENT;
    }
}
