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
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.SignOff;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.web.Attempt;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/** A report on the head's desk: given back to its editor with a reason, or taken back; and whether the head signs at all. */
@Controller
@RequestMapping("/nhap-lieu/{cum}/{nam}/{donvi}/ky-duyet")
class SignOffController {

    private static final String KEY = "key";
    private static final String CHECK = "redirect:/nhap-lieu/{cum}/{nam}/{donvi}/kiem-tra";

    private final WorkflowService workflow;
    private final SignOff signOff;
    private final Directory directory;

    SignOffController(WorkflowService workflow, SignOff signOff, Directory directory) {
        this.workflow = workflow;
        this.signOff = signOff;
        this.directory = directory;
    }

    /** Why the head gives a report back. */
    record DeclineForm(String reason) {

        DeclineForm {
            reason = reason == null ? "" : reason;
        }
    }

    /** Whether the head is to sign; read after the rights are asked, whatever it says. */
    record SwitchForm(String bat) {

        SwitchForm {
            bat = bat == null ? "" : bat;
        }

        @Nullable
        Boolean on() {
            return switch (bat) {
                case "true" -> true;
                case "false" -> false;
                default -> null;
            };
        }
    }

    @ModelAttribute(KEY)
    DossierKey key(@PathVariable ClusterId cum, @PathVariable Year nam, @PathVariable UnitId donvi) {
        return new DossierKey(cum, nam, donvi);
    }

    @GetMapping("/tra-lai")
    ModelAndView declining(@ModelAttribute(name = KEY, binding = false) DossierKey key, @CurrentActor Actor actor) {
        workflow.requireParty(key, Step.DECLINE, actor);
        var report = workflow.view(key, actor);
        if (!report.awaits(Step.DECLINE)) {
            throw new RuleViolation("dossiers.step.notNow", Step.DECLINE, report.stage());
        }
        return page(key, HttpStatus.OK).addObject("form", new DeclineForm(""));
    }

    @PostMapping("/tra-lai")
    ModelAndView decline(
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @ModelAttribute("form") DeclineForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        if (Attempt.refused(errors, () -> workflow.take(key, Step.DECLINE, Terms.because(form.reason()), actor))) {
            return page(key, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(CHECK);
    }

    @PostMapping("/rut-lai")
    String takeBack(@ModelAttribute(name = KEY, binding = false) DossierKey key, @CurrentActor Actor actor) {
        workflow.take(key, Step.TAKE_BACK, Terms.NONE, actor);
        return CHECK;
    }

    @PostMapping
    String decide(
            @ModelAttribute(name = KEY, binding = false) DossierKey key,
            @ModelAttribute("switch") SwitchForm form,
            @CurrentActor Actor actor) {
        workflow.view(key, actor);
        signOff.decide(key.unit(), form.on(), actor);
        return CHECK;
    }

    private ModelAndView page(DossierKey key, HttpStatus status) {
        return new ModelAndView("dossiers/decline", status)
                .addObject("path", key.path())
                .addObject("year", key.year().toString())
                .addObject("unit", directory.unit(key.unit()).fullName())
                .addObject("cluster", directory.cluster(key.cluster()).name());
    }
}
