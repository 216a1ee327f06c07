package vn.thidua.papertemplates.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.papertemplates.PaperForm;
import vn.thidua.papertemplates.TemplateFault;
import vn.thidua.papertemplates.TemplateService;
import vn.thidua.papertemplates.TemplateView;
import vn.thidua.platform.web.Attempt;
import vn.thidua.platform.web.SentFile;

/** The templates of papers: fetched, sent, checked, put in use, taken back. */
@Controller
@RequestMapping("/quan-tri/mau-van-ban")
class TemplateController {

    private static final String ADDRESS = "redirect:/quan-tri/mau-van-ban/";

    /** What an empty form names: no template has this id. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final TemplateService templates;

    TemplateController(TemplateService templates) {
        this.templates = templates;
    }

    /** The file that was chosen. */
    record TemplateForm(@Nullable MultipartFile file) {

        String name() {
            return SentFile.nameOf(file);
        }

        byte[] content() {
            try {
                return file == null ? new byte[0] : file.getBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        long size() {
            return file == null ? 0 : file.getSize();
        }
    }

    /** A form of paper and the template that is in use for it, if it is not the shipped one. */
    record Line(PaperForm form, @Nullable String fileName) {}

    @GetMapping
    ModelAndView list(@CurrentActor Actor actor) {
        return new ModelAndView("papertemplates/list")
                .addObject(
                        "lines",
                        List.of(PaperForm.values()).stream()
                                .map(form -> new Line(
                                        form,
                                        inUse(form, actor)
                                                .map(TemplateView::fileName)
                                                .orElse(null)))
                                .toList());
    }

    private Optional<TemplateView> inUse(PaperForm form, Actor actor) {
        return templates.of(form, actor).stream().filter(TemplateView::inUse).findFirst();
    }

    @GetMapping("/{mau}")
    ModelAndView template(
            @PathVariable String mau,
            @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        return page(require(mau), List.of(), HttpStatus.OK, actor);
    }

    /** The template in use as a file, to begin with. */
    @GetMapping("/{mau}/tep")
    ResponseEntity<byte[]> file(@PathVariable String mau, @CurrentActor Actor actor) {
        var form = require(mau);
        return file(form.slug() + ".html", templates.inUse(form, actor));
    }

    /** The template that the portal came with. */
    @GetMapping("/{mau}/tep-goc")
    ResponseEntity<byte[]> shipped(@PathVariable String mau, @CurrentActor Actor actor) {
        var form = require(mau);
        return file(form.slug() + ".html", templates.shipped(form, actor));
    }

    /** A template that was sent, as it was sent. */
    @GetMapping("/{mau}/ban/{ma}")
    ResponseEntity<byte[]> sent(@PathVariable String mau, @PathVariable UUID ma, @CurrentActor Actor actor) {
        require(mau);
        return file(templates.find(ma, actor).fileName(), templates.content(ma, actor));
    }

    @PostMapping("/{mau}")
    ModelAndView send(
            @PathVariable String mau,
            @ModelAttribute("form") TemplateForm file,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var form = require(mau);
        var faults = new AtomicReference<>(List.<TemplateFault>of());
        if (Attempt.refused(errors, () -> faults.set(send(form, file, actor)))
                || !faults.get().isEmpty()) {
            return page(form, faults.get(), HttpStatus.UNPROCESSABLE_CONTENT, actor)
                    .addObject("fileName", file.name());
        }
        redirect.addFlashAttribute("done", "papertemplates.sent");
        return new ModelAndView(ADDRESS + form.slug());
    }

    private List<TemplateFault> send(PaperForm form, TemplateForm file, Actor actor) {
        if (file.name().isEmpty()) {
            throw new RuleViolation("papertemplates.file.missing");
        }
        templates.weigh(file.name(), file.size(), actor);
        var faults = templates.check(form, file.name(), file.content(), actor);
        if (faults.isEmpty()) {
            templates.send(form, file.name(), file.content(), actor);
        }
        return faults;
    }

    /** Puts a template that was sent in use. */
    @PostMapping("/{mau}/dung")
    String use(
            @PathVariable String mau,
            @RequestParam(name = "ban", required = false) @Nullable UUID ban,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var form = require(mau);
        templates.use(ban == null ? NOTHING : ban, actor);
        redirect.addFlashAttribute("done", "papertemplates.used");
        return ADDRESS + form.slug();
    }

    @PostMapping("/{mau}/dung-goc")
    String useShipped(@PathVariable String mau, @CurrentActor Actor actor, RedirectAttributes redirect) {
        var form = require(mau);
        templates.useShipped(form, actor);
        redirect.addFlashAttribute("done", "papertemplates.usedShipped");
        return ADDRESS + form.slug();
    }

    private ModelAndView page(PaperForm form, List<TemplateFault> faults, HttpStatus status, Actor actor) {
        var page = new ModelAndView("papertemplates/template");
        page.setStatus(status);
        return page.addObject("paper", form)
                .addObject("sent", templates.of(form, actor))
                .addObject("own", inUse(form, actor).orElse(null))
                .addObject("words", Words.of(templates.vocabulary(form, actor)))
                .addObject("faults", faults);
    }

    private static PaperForm require(String slug) {
        return PaperForm.of(slug).orElseThrow(() -> new NotFound(slug));
    }

    /** Saved as a file, never shown: a template may look like a page. */
    private static ResponseEntity<byte[]> file(String name, String content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
