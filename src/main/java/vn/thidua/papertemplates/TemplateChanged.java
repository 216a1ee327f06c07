package vn.thidua.papertemplates;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;

/** Papers of one form are made from another template from now on; without a file from the shipped one. */
record TemplateChanged(
        PaperForm form, @Nullable String file, @Nullable String sha256, String actor, Instant at)
        implements DomainEvent {

    static TemplateChanged to(TemplateView template, String actor, Instant at) {
        return new TemplateChanged(template.form(), template.fileName(), template.sha256(), actor, at);
    }

    static TemplateChanged toShipped(PaperForm form, String actor, Instant at) {
        return new TemplateChanged(form, null, null, actor, at);
    }

    @Override
    public String subject() {
        return "template/" + form.slug();
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("form", form.name());
        if (file != null && sha256 != null) {
            details.put("file", file);
            details.put("sha256", sha256);
        }
        return details;
    }
}
