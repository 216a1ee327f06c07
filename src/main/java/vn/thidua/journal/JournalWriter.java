package vn.thidua.journal;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.kernel.DomainEvent;

/**
 * Hears every event of the domain and writes it in the transaction that caused it: both are kept, or neither.
 *
 * <p>Rows are written right before the commit. Only one transaction at a time may extend the chain; taking that turn last,
 * after all other locks, keeps transactions from waiting for each other in a circle, and keeps the wait short.
 */
@Component
class JournalWriter {

    private final JournalRows rows;
    private final EntityManager entities;

    JournalWriter(JournalRows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    /** An event outside any transaction would be a deed without a record. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DomainEvent event) {
        pages().add(event);
    }

    private Page pages() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Page.class::isInstance)
                .map(Page.class::cast)
                .filter(page -> !page.written)
                .findFirst()
                .orElseGet(this::newPage);
    }

    private Page newPage() {
        var page = new Page();
        TransactionSynchronizationManager.registerSynchronization(page);
        return page;
    }

    /** What one transaction has to tell. */
    private final class Page implements TransactionSynchronization {

        private final List<DomainEvent> events = new ArrayList<>();
        private boolean written;

        void add(DomainEvent event) {
            events.add(event);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            rows.awaitTurn();
            var last = rows.last();
            var position = last.map(JournalEntry::position).orElse(0L);
            var previous = last.map(JournalEntry::hash).orElse(Seal.BEGINNING);
            for (var event : events) {
                var entry = Seal.seal(
                        ++position,
                        event.at(),
                        event.name(),
                        storable(event.actor()),
                        storable(event.subject()),
                        storable(event.details()),
                        previous);
                rows.add(entry);
                previous = entry.hash();
            }
            written = true;
        }
    }

    private static Map<String, String> storable(Map<String, String> details) {
        var storable = new HashMap<String, String>();
        details.forEach((name, value) -> storable.put(storable(name), storable(value)));
        return storable;
    }

    /** PostgreSQL keeps neither null characters nor halves of characters; a reason with one must not stop the deed. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '?');
    }
}
