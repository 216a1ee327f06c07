package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.platform.web.Attempt;

/** Where one is signed in; ending that elsewhere asks for the password again. */
@Controller
@RequestMapping(OwnSessionsController.ADDRESS)
class OwnSessionsController {

    static final String ADDRESS = "/tai-khoan/noi-dang-nhap";

    private final AccountService accounts;
    private final OwnSessions own;

    OwnSessionsController(AccountService accounts, OwnSessions own) {
        this.accounts = accounts;
        this.own = own;
    }

    /** Which session is to end, or all others; and the present password. */
    record EndForm(String session, String present) {

        private static final String OTHERS = "khac";

        EndForm(@Nullable String session, @Nullable String present) {
            this.session = session == null ? "" : session;
            this.present = present == null ? "" : present;
        }

        boolean meansOthers() {
            return OTHERS.equals(session);
        }

        @Override
        public String toString() {
            return "EndForm[]";
        }
    }

    @GetMapping
    ModelAndView page(HttpServletRequest request) {
        return page(HttpStatus.OK, request).addObject("proof", new EndForm("", ""));
    }

    @PostMapping
    ModelAndView end(
            @ModelAttribute("proof") EndForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (Attempt.refused(errors, () -> accounts.requirePassword(form.present(), actor))) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        if (form.meansOthers()) {
            own.endOthers(request);
        } else {
            own.end(form.session(), request);
        }
        request.changeSessionId();
        redirect.addFlashAttribute(
                "done", form.meansOthers() ? "account.sessions.othersEnded" : "account.sessions.ended");
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request) {
        return new ModelAndView("accounts/own-sessions", status).addObject("sessions", own.of(request));
    }
}
