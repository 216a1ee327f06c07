package vn.thidua.publications;

import java.time.Instant;
import java.time.Year;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** The generated paragraph stands again, or an added one is gone. */
public record ParagraphRestored(String cluster, Year year, String topic, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "publication/" + cluster + "/" + year;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("topic", topic);
    }
}
