package vn.thidua.documents;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.journal.Journal;
import vn.thidua.papertemplates.PaperTemplates;
import vn.thidua.papertemplates.TemplateService;
import vn.thidua.platform.Formats;

/** Shows an administrator what a template that was sent looks like, filled with the sample. */
@Service
@Transactional(readOnly = true)
public class TemplatePreview {

    private final TemplateService templates;
    private final PaperTemplates texts;
    private final PaperPress press;
    private final Journal journal;
    private final Formats formats;
    private final Clock clock;

    TemplatePreview(
            TemplateService templates,
            PaperTemplates texts,
            PaperPress press,
            Journal journal,
            Formats formats,
            Clock clock) {
        this.templates = templates;
        this.texts = texts;
        this.press = press;
        this.journal = journal;
        this.formats = formats;
        this.clock = clock;
    }

    /** A template as a paper; it says that it is a draft. */
    public byte[] make(UUID template, PaperFormat format, Actor actor) {
        var form = templates.find(template, actor).form();
        var proof = Proof.ofSample(formats.dateTime(clock.instant()), journal.head());
        return press.print(form, texts.preview(template), proof, format);
    }
}
