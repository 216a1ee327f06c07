package vn.thidua.exchange.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Year;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.exchange.WorkbookService;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.web.Attempt;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/** The unit's own workbook: fetched, sent back, looked through cell by cell, and taken over. */
@Controller
@RequestMapping("/nhap-lieu/{cum}/{nam}/{donvi}/bang-tinh")
class WorkbookController {

    private static final String KEY = "key";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final WorkbookService workbooks;
    private final Directory directory;

    WorkbookController(WorkbookService workbooks, Directory directory) {
        this.workbooks = workbooks;
        this.directory = directory;
    }

    @ModelAttribute(KEY)
    DossierKey key(@PathVariable ClusterId cum, @PathVariable Year nam, @PathVariable UnitId donvi) {
        return new DossierKey(cum, nam, donvi);
    }

    @GetMapping
    ModelAndView workbook(
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @CurrentActor Actor actor) {
        return page("exchange/workbook", HttpStatus.OK, key, actor);
    }

    @GetMapping("/tep")
    ResponseEntity<byte[]> file(
            @ModelAttribute(name = KEY, binding = false) DossierKey key, @CurrentActor Actor actor) {
        var name = "ket-qua-%s-%s.xlsx".formatted(key.unit(), key.year());
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(workbooks.write(key, actor));
    }

    @PostMapping
    ModelAndView offer(
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @CurrentActor Actor actor) {
        workbooks.dossier(key, actor);
        var kept = new AtomicReference<UUID>();
        if (Attempt.refused(errors, () -> kept.set(offer(form, key, actor)))) {
            return page("exchange/workbook", HttpStatus.UNPROCESSABLE_CONTENT, key, actor);
        }
        return new ModelAndView("redirect:/nhap-lieu/" + key.path() + "/bang-tinh/" + kept.get());
    }

    private UUID offer(UploadForm form, DossierKey key, Actor actor) {
        var file = form.file();
        if (file == null || !form.isChosen()) {
            throw new RuleViolation("exchange.file.missing");
        }
        workbooks.weigh(key, form.name(), file.getSize(), actor);
        try {
            return workbooks.offer(key, form.name(), file.getBytes(), actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{ma}")
    ModelAndView preview(
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            @PathVariable UUID ma,
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @CurrentActor Actor actor) {
        return preview(HttpStatus.OK, ma, key, actor);
    }

    @PostMapping("/{ma}")
    ModelAndView confirm(
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            @PathVariable UUID ma,
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var saved = new AtomicInteger();
        if (Attempt.refused(errors, () -> saved.set(workbooks.confirm(key, ma, form.print(), actor)))) {
            return preview(HttpStatus.UNPROCESSABLE_CONTENT, ma, key, actor);
        }
        redirect.addFlashAttribute("saved", saved.get());
        return new ModelAndView("redirect:/nhap-lieu/" + key.path());
    }

    private ModelAndView preview(HttpStatus status, UUID upload, DossierKey key, Actor actor) {
        return page("exchange/preview", status, key, actor).addObject("preview", workbooks.preview(key, upload, actor));
    }

    private ModelAndView page(String view, HttpStatus status, DossierKey key, Actor actor) {
        return new ModelAndView(view, status)
                .addObject("dossier", workbooks.dossier(key, actor))
                .addObject("unit", directory.unit(key.unit()).fullName())
                .addObject("cluster", directory.cluster(key.cluster()).name())
                .addObject("year", key.year().toString())
                .addObject("path", key.path());
    }
}
