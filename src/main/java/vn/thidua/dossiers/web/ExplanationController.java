package vn.thidua.dossiers.web;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.platform.web.Attempt;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/** What the cluster asks about a report, and the unit's answers; whoever may read the report reads both. */
@Controller
@RequestMapping("/nhap-lieu/{cum}/{nam}/{donvi}/giai-trinh")
class ExplanationController {

    private static final String KEY = "key";

    private final WorkflowService workflow;
    private final Directory directory;

    ExplanationController(WorkflowService workflow, Directory directory) {
        this.workflow = workflow;
        this.directory = directory;
    }

    /** The unit's answer. */
    record AnswerForm(String answer) {

        AnswerForm(@Nullable String answer) {
            this.answer = answer == null ? "" : answer.strip();
        }
    }

    @ModelAttribute(KEY)
    DossierKey key(@PathVariable ClusterId cum, @PathVariable Year nam, @PathVariable UnitId donvi) {
        return new DossierKey(cum, nam, donvi);
    }

    @GetMapping
    ModelAndView show(@ModelAttribute(name = KEY, binding = false) DossierKey key, @CurrentActor Actor actor) {
        return page(key, actor, HttpStatus.OK).addObject("form", new AnswerForm(null));
    }

    @PostMapping
    ModelAndView answer(
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        if (Attempt.refused(errors, () -> workflow.take(key, Step.EXPLAIN, Terms.because(form.answer()), actor))) {
            return page(key, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "dossiers.explain.sent");
        return new ModelAndView("redirect:/nhap-lieu/{cum}/{nam}/{donvi}/giai-trinh");
    }

    private ModelAndView page(DossierKey key, Actor actor, HttpStatus status) {
        return new ModelAndView("dossiers/explanation", status)
                .addObject("dossier", workflow.view(key, actor))
                .addObject("explanations", workflow.explanations(key, actor))
                .addObject("asked", workflow.view(key, actor).awaits(Step.EXPLAIN))
                .addObject("path", key.path())
                .addObject("year", key.year().toString())
                .addObject("unit", directory.unit(key.unit()).fullName())
                .addObject("cluster", directory.cluster(key.cluster()).name());
    }
}
