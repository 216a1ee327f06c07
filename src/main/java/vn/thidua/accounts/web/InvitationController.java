package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.thidua.accounts.Invitations;
import vn.thidua.platform.web.Attempt;

/**
 * Where an invitation leads: its holder chooses a password, then signs in with it. The link carries its secret behind a
 * {@code #}, which browsers never send and no server writes down; a script puts it into the form, and without one it is typed.
 */
@Controller
@RequestMapping(InvitationController.ADDRESS)
class InvitationController {

    static final String ADDRESS = "/loi-moi";

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    ModelAndView page(CsrfToken token) {
        return page(HttpStatus.OK, token).addObject("passwords", InvitationForm.empty());
    }

    @PostMapping
    ModelAndView accept(
            @ModelAttribute("passwords") InvitationForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect,
            CsrfToken token) {
        form.check(errors);
        if (Attempt.refused(
                errors, () -> invitations.accept(form.invitation(), form.password(), request.getRemoteAddr()))) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, token);
        }
        redirect.addFlashAttribute("done", "account.invitation.accepted");
        return new ModelAndView("redirect:/dang-nhap");
    }

    private static ModelAndView page(HttpStatus status, CsrfToken token) {
        token.getToken();
        return new ModelAndView("accounts/invitation", status);
    }
}
