package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Gate;
import vn.thidua.accounts.SecondFactors;
import vn.thidua.platform.web.Attempt;

/** Between a right password and the portal: a code, or setting up what makes codes. Without a password there is no way here. */
@Controller
@RequestMapping("/dang-nhap/xac-thuc")
class SecondFactorController {

    private static final String START = "redirect:/dang-nhap";

    private final SecondFactors factors;
    private final AccountSessions sessions;
    private final Destination wanted;

    SecondFactorController(SecondFactors factors, AccountSessions sessions, Destination wanted) {
        this.factors = factors;
        this.sessions = sessions;
        this.wanted = wanted;
    }

    @GetMapping
    ModelAndView page(HttpServletRequest request, CsrfToken token) {
        var held = sessions.held(request);
        return held.isEmpty()
                ? new ModelAndView(START)
                : page(HttpStatus.OK, request, token).addObject("proof", OtpForm.empty());
    }

    @PostMapping
    ModelAndView prove(
            @ModelAttribute("proof") OtpForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            CsrfToken token) {
        var held = sessions.held(request);
        if (held.isEmpty()) {
            return new ModelAndView(START);
        }
        var admission = held.get();
        var settingUp = factors.gate(admission) == Gate.SET_UP;
        var destination = wanted.of(request, response);
        if (Attempt.refused(errors, () -> {
            if (settingUp) {
                redirect.addFlashAttribute(
                        "recoveryCodes", factors.confirm(admission, form.otp(), OwnSessions.handle(request)));
                sessions.begin(admission.proven(), request, response);
            } else {
                sessions.begin(factors.prove(admission, form.otp()), request, response);
            }
        })) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, request, token);
        }
        wanted.forget(request, response);
        return new ModelAndView("redirect:" + (settingUp ? OwnSecondFactorController.ADDRESS : destination));
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request, CsrfToken token) {
        token.getToken();
        var admission = sessions.held(request).orElseThrow();
        if (factors.gate(admission) == Gate.CODE) {
            return new ModelAndView("accounts/second-factor", status);
        }
        var enrolment = factors.prepare(admission, OwnSessions.handle(request));
        return new ModelAndView("accounts/second-factor-set-up", status)
                .addObject("enrolment", enrolment)
                .addObject("picture", QrPicture.of(enrolment.address()));
    }
}
