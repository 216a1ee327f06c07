package vn.thidua.departures.web;

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
import vn.thidua.accounts.Departures;
import vn.thidua.departures.DepartureDesk;
import vn.thidua.platform.web.Attempt;

/** Somebody leaves: what stays open, who takes over, and, for an account that is shut, erasing the person. */
@Controller
@RequestMapping("/quan-tri/tai-khoan/{login}")
class DepartureController {

    private static final String ACCOUNT = "redirect:/quan-tri/tai-khoan/{login}";

    private final DepartureDesk desk;
    private final Departures departures;

    DepartureController(DepartureDesk desk, Departures departures) {
        this.desk = desk;
        this.departures = departures;
    }

    /** Who takes over; empty where nobody has to. */
    record LeaveForm(String successor) {

        LeaveForm(@Nullable String successor) {
            this.successor = successor == null ? "" : successor;
        }
    }

    @GetMapping("/thoi-viec")
    ModelAndView page(@PathVariable String login, @CurrentActor Actor actor) {
        return page(HttpStatus.OK, login, actor).addObject("form", new LeaveForm(""));
    }

    @PostMapping("/thoi-viec")
    ModelAndView leave(
            @PathVariable String login,
            @ModelAttribute("form") LeaveForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var successor = form.successor().isEmpty() ? null : form.successor();
        if (Attempt.refused(errors, () -> departures.leave(login, successor, actor))) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, login, actor);
        }
        redirect.addFlashAttribute("done", successor == null ? "departure.done" : "departure.done.handedOver");
        return new ModelAndView(ACCOUNT);
    }

    @PostMapping("/xoa-thong-tin")
    String erase(@PathVariable String login, @CurrentActor Actor actor, RedirectAttributes redirect) {
        departures.erase(login, actor);
        redirect.addFlashAttribute("done", "departure.erased");
        return ACCOUNT;
    }

    private ModelAndView page(HttpStatus status, String login, Actor actor) {
        return new ModelAndView("departures/page", status).addObject("desk", desk.of(login, actor));
    }
}
