package vn.thidua.delegations.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import vn.thidua.delegations.DelegationId;
import vn.thidua.delegations.DelegationService;
import vn.thidua.platform.web.Attempt;

/** What is lent in the own unit, and lending the own duties. */
@Controller
@RequestMapping(DelegationController.ADDRESS)
class DelegationController {

    static final String ADDRESS = "/tai-khoan/uy-quyen";

    private static final String BACK = "redirect:" + ADDRESS;

    private final DelegationService delegations;

    DelegationController(DelegationService delegations) {
        this.delegations = delegations;
    }

    @GetMapping
    ModelAndView page(@CurrentActor Actor actor) {
        return page(HttpStatus.OK, actor).addObject("form", DelegationForm.empty());
    }

    @PostMapping
    ModelAndView grant(
            @ModelAttribute("form") DelegationForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        delegations.requireSomethingToLend(actor);
        var terms = form.terms(errors);
        if (Attempt.refused(errors, () -> delegations.grant(Objects.requireNonNull(terms), actor))) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, actor);
        }
        redirect.addFlashAttribute("done", "delegation.granted");
        return new ModelAndView(BACK);
    }

    @PostMapping("/{delegation}/ket-thuc")
    String end(@PathVariable UUID delegation, @CurrentActor Actor actor, RedirectAttributes redirect) {
        delegations.end(new DelegationId(delegation), actor);
        redirect.addFlashAttribute("done", "delegation.ended");
        return BACK;
    }

    private ModelAndView page(HttpStatus status, Actor actor) {
        var colleagues = delegations.colleagues(actor);
        return new ModelAndView(
                "delegations/page",
                Map.of(
                        "lines",
                        delegations.of(actor),
                        "lendable",
                        delegations.lendable(actor),
                        "colleagues",
                        colleagues,
                        "actor",
                        actor),
                status);
    }
}
