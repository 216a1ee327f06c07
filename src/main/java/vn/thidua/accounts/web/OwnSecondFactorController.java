package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import vn.thidua.accounts.Admission;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.accounts.SecondFactors;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.platform.web.Attempt;

/** One's own second factor: set up, with new recovery codes, or given up. Each asks for what only the holder has. */
@Controller
@RequestMapping(OwnSecondFactorController.ADDRESS)
class OwnSecondFactorController {

    static final String ADDRESS = "/tai-khoan/xac-thuc";

    private static final String BACK = "redirect:" + ADDRESS;

    private final SecondFactors factors;
    private final AccountService accounts;
    private final AccountSessions sessions;

    OwnSecondFactorController(SecondFactors factors, AccountService accounts, AccountSessions sessions) {
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView page(HttpServletRequest request) {
        return page(HttpStatus.OK, request).addObject("proof", OtpForm.empty());
    }

    @PostMapping
    ModelAndView setUp(
            @ModelAttribute("proof") OtpForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var admission = admission(request);
        if (Attempt.refused(errors, () -> {
            accounts.requirePassword(form.present(), actor);
            redirect.addFlashAttribute(
                    "recoveryCodes", factors.confirm(admission, form.otp(), OwnSessions.handle(request)));
            sessions.begin(admission.proven(), request, response);
        })) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        return new ModelAndView(BACK);
    }

    @PostMapping("/ma-du-phong")
    ModelAndView renew(
            @ModelAttribute("proof") OtpForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var admission = admission(request);
        if (Attempt.refused(
                errors,
                () -> redirect.addFlashAttribute("recoveryCodes", factors.renewRecoveryCodes(admission, form.otp())))) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        request.changeSessionId();
        return new ModelAndView(BACK);
    }

    @PostMapping("/thoi-dung")
    ModelAndView giveUp(
            @ModelAttribute("proof") OtpForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var admission = admission(request);
        if (Attempt.refused(errors, () -> factors.giveUp(admission, form.otp()))) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        redirect.addFlashAttribute("done", "account.factor.givenUp");
        return new ModelAndView(BACK);
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request) {
        var admission = admission(request);
        var page = new ModelAndView("accounts/own-second-factor", status);
        if (!factors.areOffered()) {
            return page;
        }
        factors.recoveryCodesLeft(admission).ifPresent(left -> page.addObject("codesLeft", left));
        if (factors.hasPhone(admission)) {
            return page.addObject("phone", true);
        }
        var enrolment = factors.prepare(admission, OwnSessions.handle(request));
        return page.addObject("enrolment", enrolment).addObject("picture", QrPicture.of(enrolment.address()));
    }

    private static Admission admission(HttpServletRequest request) {
        return AccountSessions.admission(request).orElseThrow(() -> new NotAllowed("account.password.notYours", ""));
    }
}
