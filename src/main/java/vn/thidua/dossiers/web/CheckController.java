package vn.thidua.dossiers.web;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import vn.thidua.dossiers.SignOff;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** The last look at a report before it is handed in, and the act itself. */
@Controller
@RequestMapping("/nhap-lieu/{cum}/{nam}/{donvi}/kiem-tra")
class CheckController {

    private static final String KEY = "key";
    private static final String VIEW = "dossiers/check";

    private final EntryService entries;
    private final WorkflowService workflow;
    private final CheckAssembler assembler;
    private final SignOff signOff;

    CheckController(EntryService entries, WorkflowService workflow, CheckAssembler assembler, SignOff signOff) {
        this.entries = entries;
        this.workflow = workflow;
        this.assembler = assembler;
        this.signOff = signOff;
    }

    @ModelAttribute(KEY)
    DossierKey key(@PathVariable ClusterId cum, @PathVariable Year nam, @PathVariable UnitId donvi) {
        return new DossierKey(cum, nam, donvi);
    }

    /** Whether the unit's head signs off, for whoever decides about that; absent for all others. */
    @ModelAttribute("headSigns")
    @Nullable
    Boolean headSigns(@PathVariable UnitId donvi, @CurrentActor Actor actor) {
        return signOff.isDecidedBy(donvi, actor) ? signOff.isNeededBy(donvi) : null;
    }

    @GetMapping
    String check(@ModelAttribute(name = KEY, binding = false) DossierKey key, @CurrentActor Actor actor, Model model) {
        model.addAttribute("page", page(key, actor));
        model.addAttribute("unconfirmed", false);
        model.addAttribute("unexplained", false);
        model.addAttribute("explanation", "");
        return VIEW;
    }

    /** Hands the report in, once whoever does it has confirmed the figures, has said why proof is missing, and nothing stands in the way. */
    @PostMapping
    ModelAndView submit(
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @RequestParam(name = "xac-nhan", defaultValue = "false") boolean confirmed,
            @RequestParam(name = "giai-thich", defaultValue = "") String explanation,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var page = page(key, actor);
        var unexplained = page.needsExplanation() && explanation.isBlank();
        if (page.maySubmit() && (!confirmed || unexplained || !page.problems().isEmpty())) {
            var view = new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("page", page);
            view.addObject("unconfirmed", !confirmed);
            view.addObject("unexplained", unexplained);
            view.addObject("explanation", explanation);
            return view;
        }
        workflow.submit(key, explanation, actor);
        redirect.addFlashAttribute("submitted", true);
        return new ModelAndView("redirect:/nhap-lieu/" + key.path() + "/kiem-tra");
    }

    private CheckPage page(DossierKey key, Actor actor) {
        return assembler.page(entries.sheet(key, actor), entries.revisions(key, actor));
    }
}
