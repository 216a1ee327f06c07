package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.FirstAdministrator;
import vn.thidua.platform.web.Attempt;

/** Where the first administrator comes in; not found once there is an account. */
@Controller
@RequestMapping("/thiet-lap")
class SetupController {

    private static final String ACCOUNTS = "/quan-tri/tai-khoan";

    private final FirstAdministrator first;
    private final AccountSessions sessions;

    SetupController(FirstAdministrator first, AccountSessions sessions) {
        this.first = first;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView page(CsrfToken token) {
        first.requireOpen();
        token.getToken();
        return new ModelAndView("accounts/setup").addObject("setup", SetupForm.empty());
    }

    @PostMapping
    ModelAndView open(
            @ModelAttribute("setup") SetupForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        first.requireOpen();
        form.check(errors);
        var next = new AtomicReference<>(ACCOUNTS);
        if (Attempt.refused(errors, () -> {
            var admission = first.open(
                    form.setupCode(), form.login(), form.displayName(), form.password(), request.getRemoteAddr());
            next.set(sessions.admit(admission, ACCOUNTS, request, response));
        })) {
            return new ModelAndView("accounts/setup", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + next.get());
    }
}
