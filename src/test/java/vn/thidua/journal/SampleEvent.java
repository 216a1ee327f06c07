package vn.thidua.journal;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** An event that only tests know. */
record SampleEvent(String actor, Instant at, String subject, Map<String, String> details) implements DomainEvent {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00.123456789Z");

    static SampleEvent about(String subject) {
        return new SampleEvent("an-phu", MORNING, subject, Map.of("reason", "số liệu \"cũ\"", "from", "1,5"));
    }
}
