package vn.thidua.papertemplates;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** A template was sent and passed its check; nothing is made from it yet. */
record TemplateSent(PaperForm form, String file, String sha256, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "template/" + form.slug();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("form", form.name(), "file", file, "sha256", sha256);
    }
}
