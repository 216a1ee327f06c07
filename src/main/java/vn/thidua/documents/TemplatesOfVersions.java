package vn.thidua.documents;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.papertemplates.PaperTemplates;
import vn.thidua.publications.YearPublished;

/** A version keeps the templates that it is published with, so that its papers stay as they were when others come into use. */
@Component
class TemplatesOfVersions {

    private final PaperTemplates templates;

    TemplatesOfVersions(PaperTemplates templates) {
        this.templates = templates;
    }

    @EventListener
    void keep(YearPublished published) {
        templates.keepFor(published.contentHash());
    }
}
