package vn.thidua.dossiers.web;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EvidenceId;
import vn.thidua.dossiers.EvidenceService;
import vn.thidua.dossiers.Subject;
import vn.thidua.files.FileId;
import vn.thidua.platform.web.Attempt;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** The files that prove a figure: listed, attached, taken away, and handed out as attachments. */
@Controller
@RequestMapping("/nhap-lieu/{cum}/{nam}/{donvi}/minh-chung")
class EvidenceController {

    private static final String KEY = "key";

    /** What an empty form names: no file has this id. */
    private static final UUID NOTHING = new UUID(0, 0);

    private static final String FORM = "form";
    private static final String BACK = "redirect:/nhap-lieu/{cum}/{nam}/{donvi}/minh-chung/{o}";

    private final EvidenceService evidence;
    private final EvidenceAssembler assembler;

    EvidenceController(EvidenceService evidence, EvidenceAssembler assembler) {
        this.evidence = evidence;
        this.assembler = assembler;
    }

    @ModelAttribute(KEY)
    DossierKey key(@PathVariable ClusterId cum, @PathVariable Year nam, @PathVariable UnitId donvi) {
        return new DossierKey(cum, nam, donvi);
    }

    @GetMapping("/{o}")
    ModelAndView list(
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @PathVariable String o,
            @CurrentActor Actor actor) {
        var page = page(key, o, actor, HttpStatus.OK);
        page.addObject(FORM, EvidenceForm.empty());
        return page;
    }

    /** Attaches a new file, or one that the unit has sent before. */
    @PostMapping("/{o}")
    ModelAndView attach(
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @PathVariable String o,
            @ModelAttribute(FORM) EvidenceForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        evidence.requireEditor(key, actor);
        if (form.lacksFile()) {
            errors.rejectValue("file", "evidence.file.missing");
        }
        if (Attempt.refused(errors, () -> attach(key, Subject.of(o), form, actor))) {
            return page(key, o, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("attached", true);
        return new ModelAndView(BACK);
    }

    private void attach(DossierKey key, Subject subject, EvidenceForm form, Actor actor) {
        if (form.known() != null) {
            evidence.attach(key, subject, new FileId(form.known()), form.pageNote(), actor);
        } else if (form.file() != null) {
            evidence.attach(key, subject, form.name(), form.file(), form.pageNote(), actor);
        }
    }

    @PostMapping("/{o}/go")
    String detach(
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @PathVariable String o,
            @RequestParam(name = "minh-chung", required = false) @Nullable UUID attached,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        evidence.detach(key, Subject.of(o), new EvidenceId(Objects.requireNonNullElse(attached, NOTHING)), actor);
        redirect.addFlashAttribute("detached", true);
        return BACK;
    }

    /** Never shown in the browser, whatever it is: saved under its own name. */
    @GetMapping("/tep/{tep}")
    ResponseEntity<Resource> download(
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @PathVariable UUID tep,
            @CurrentActor Actor actor) {
        var id = new FileId(tep);
        var file = evidence.file(key, id, actor);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .contentLength(file.size())
                .body(new InputStreamResource(evidence.read(key, id, actor)));
    }

    private ModelAndView page(DossierKey key, String o, Actor actor, HttpStatus status) {
        return new ModelAndView("dossiers/evidence", Map.of("page", assembler.page(key, Subject.of(o), actor)), status);
    }
}
