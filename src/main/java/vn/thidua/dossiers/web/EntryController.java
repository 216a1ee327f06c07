package vn.thidua.dossiers.web;

import java.time.Year;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.Subject;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** The entry grid: shown, saved as a whole, or saved cell by cell while it is being typed. */
@Controller
@RequestMapping("/nhap-lieu/{cum}/{nam}/{donvi}")
class EntryController {

    private static final String KEY = "key";

    private final EntryService entries;
    private final CellSaving saving;
    private final GridAssembler assembler;

    EntryController(EntryService entries, CellSaving saving, GridAssembler assembler) {
        this.entries = entries;
        this.saving = saving;
        this.assembler = assembler;
    }

    @ModelAttribute(KEY)
    DossierKey key(@PathVariable ClusterId cum, @PathVariable Year nam, @PathVariable UnitId donvi) {
        return new DossierKey(cum, nam, donvi);
    }

    /** Whether the reader works for the unit, or looks at another's report. */
    @ModelAttribute("own")
    boolean own(@PathVariable UnitId donvi, @CurrentActor Actor actor) {
        return actor.belongsTo(donvi);
    }

    @GetMapping
    String grid(
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @RequestParam(name = "ghi-chu", required = false) @Nullable String note,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("page", page(key, Map.of(), note, actor));
        return "dossiers/grid";
    }

    /** Saves everything that was touched; what could not be saved comes back as it was typed. */
    @PostMapping
    ModelAndView save(
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "ghi-chu", required = false) @Nullable String note,
            @RequestParam(name = "minh-chung", required = false) @Nullable String proof,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var attempts = saving.save(key, TypedCell.of(form), actor);
        if (CellSaving.isAllSaved(attempts) && proof != null) {
            redirect.addAttribute("o", Subject.of(proof).key());
            return new ModelAndView("redirect:/nhap-lieu/{cum}/{nam}/{donvi}/minh-chung/{o}");
        }
        if (CellSaving.isAllSaved(attempts)) {
            redirect.addFlashAttribute("saved", attempts.size());
            if (note != null) {
                redirect.addAttribute("ghi-chu", note);
            }
            return new ModelAndView("redirect:/nhap-lieu/" + key.path());
        }
        var view = new ModelAndView("dossiers/grid", statusOf(attempts));
        view.addObject("page", page(key, attempts, note, actor));
        view.addObject(
                "saved", attempts.values().stream().filter(Attempt::isSaved).count());
        return view;
    }

    /** Saves one cell and answers with the rows that it changes. */
    @PostMapping("/o/{o}")
    ModelAndView saveCell(
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @PathVariable String o,
            @RequestParam MultiValueMap<String, String> form,
            @CurrentActor Actor actor) {
        var subject = Subject.of(o);
        var typed = TypedCell.of(form).stream()
                .filter(cell -> cell.subject().equals(subject))
                .toList();
        var attempts = saving.save(key, typed, actor);
        var note = unfolded(form.getFirst("ghi-chu"));
        var view = new ModelAndView("dossiers/grid-cell", statusOf(attempts));
        view.addObject("page", assembler.change(entries.sheet(key, actor), subject, attempts, note));
        return view;
    }

    private GridPage page(DossierKey key, Map<Subject, Attempt> attempts, @Nullable String note, Actor actor) {
        return assembler.page(entries.sheet(key, actor), attempts, unfolded(note));
    }

    private static @Nullable Subject unfolded(@Nullable String note) {
        return note == null ? null : Subject.of(note);
    }

    private static HttpStatus statusOf(Map<Subject, Attempt> attempts) {
        if (CellSaving.isAllSaved(attempts)) {
            return HttpStatus.OK;
        }
        return CellSaving.hasConflict(attempts) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
