package vn.thidua.publications;

import java.time.Instant;
import java.time.Year;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** An editor has put a paragraph in the place of a generated one, or added one. */
public record ParagraphWritten(String cluster, Year year, String topic, String actor, Instant at)
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
