package vn.thidua.papertemplates;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;

/**
 * Lets an administrator replace the template of a paper: sent, checked line by line, looked at with a sample, put in use, and
 * taken back to the shipped one. Every change is journalled.
 */
@Service
@Transactional
public class TemplateService {

    private static final int MOST_BYTES = 200 * 1024;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final TemplateTable table;
    private final PaperSamples samples;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TemplateService(TemplateTable table, PaperSamples samples, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.samples = samples;
        this.events = events;
        this.clock = clock;
    }

    /** The templates that were sent for a form, the newest first. */
    @Transactional(readOnly = true)
    public List<TemplateView> of(PaperForm form, Actor actor) {
        requireAdministrator(actor);
        return table.of(form);
    }

    /** The names that a template of this form may use. */
    @Transactional(readOnly = true)
    public Vocabulary vocabulary(PaperForm form, Actor actor) {
        requireAdministrator(actor);
        return samples.vocabulary(form);
    }

    /** The text of the template that papers of this form are made from now. */
    @Transactional(readOnly = true)
    public String inUse(PaperForm form, Actor actor) {
        requireAdministrator(actor);
        return table.inUse(form).map(TemplateTable.Stored::content).orElseGet(() -> PaperTemplates.shipped(form));
    }

    /** The text of the template that the portal came with. */
    @Transactional(readOnly = true)
    public String shipped(PaperForm form, Actor actor) {
        requireAdministrator(actor);
        return PaperTemplates.shipped(form);
    }

    /** A template that was sent. */
    @Transactional(readOnly = true)
    public TemplateView find(UUID id, Actor actor) {
        requireAdministrator(actor);
        return table.require(id).view();
    }

    /** The text of a template that was sent. */
    @Transactional(readOnly = true)
    public String content(UUID id, Actor actor) {
        requireAdministrator(actor);
        return table.require(id).content();
    }

    /** Refuses a file by its size, before it is taken into memory. */
    @Transactional(readOnly = true)
    public void weigh(String fileName, long bytes, Actor actor) {
        requireAdministrator(actor);
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new RuleViolation("papertemplates.file.size", fileName, MOST_BYTES / 1024);
        }
    }

    /** What is wrong with a template, line by line; nothing if it may be used. */
    @Transactional(readOnly = true)
    public List<TemplateFault> check(PaperForm form, String fileName, byte[] content, Actor actor) {
        weigh(fileName, content.length, actor);
        return TemplateCheck.faultsOf(text(fileName, content), samples.vocabulary(form));
    }

    /** Keeps a template that has no faults; papers are made from it only once it is put in use. */
    public UUID send(PaperForm form, String fileName, byte[] content, Actor actor) {
        var faults = check(form, fileName, content, actor);
        if (!faults.isEmpty()) {
            throw new RuleViolation("papertemplates.file.faulty", fileName, faults.size());
        }
        var now = clock.instant();
        var template = new TemplateView(UUID.randomUUID(), form, fileName, sha256(content), actor.login(), now, false);
        table.keep(template, text(fileName, content));
        events.publishEvent(new TemplateSent(form, fileName, template.sha256(), actor.login(), now));
        return template.id();
    }

    /** Papers are made from this template from now on. One from before a change of the portal is checked once more. */
    public void use(UUID id, Actor actor) {
        requireAdministrator(actor);
        var stored = table.require(id);
        var template = stored.view();
        var faults = TemplateCheck.faultsOf(stored.content(), samples.vocabulary(template.form()));
        if (!faults.isEmpty()) {
            throw new RuleViolation("papertemplates.file.faulty", template.fileName(), faults.size());
        }
        table.putAllAside(template.form());
        table.use(id);
        events.publishEvent(TemplateChanged.to(template, actor.login(), clock.instant()));
    }

    /** Papers are made from the shipped template from now on. */
    public void useShipped(PaperForm form, Actor actor) {
        requireAdministrator(actor);
        if (table.inUse(form).isPresent()) {
            table.putAllAside(form);
            events.publishEvent(TemplateChanged.toShipped(form, actor.login(), clock.instant()));
        }
    }

    private static String text(String fileName, byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new RuleViolation("papertemplates.file.notText", fileName);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("papertemplates.notYours");
        }
    }
}
