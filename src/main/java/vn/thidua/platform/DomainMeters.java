package vn.thidua.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thidua.kernel.DomainEvent;

/**
 * Counts what people do, by kind, once it is committed: {@code thidua_deeds_total{deed="FigureClaimed"}}. Says neither who nor
 * where.
 */
@Component
class DomainMeters {

    private final MeterRegistry meters;

    DomainMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DomainEvent event) {
        meters.counter("thidua.deeds", "deed", event.name()).increment();
    }
}
