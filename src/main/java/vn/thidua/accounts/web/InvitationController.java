package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Invitations;
import vn.thidua.platform.web.Attempt;

/** Where an invitation leads: its holder chooses a password, then signs in with it. */
@Controller
@RequestMapping("/loi-moi/{invitation}")
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    ModelAndView page(@PathVariable String invitation, HttpServletRequest request, CsrfToken token) {
        return page(HttpStatus.OK, invitation, request, token).addObject("passwords", PasswordForm.empty());
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String invitation,
            @ModelAttribute("passwords") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect,
            CsrfToken token) {
        form.check(errors);
        if (Attempt.refused(errors, () -> invitations.accept(invitation, form.password(), request.getRemoteAddr()))) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, invitation, request, token);
        }
        redirect.addFlashAttribute("done", "account.invitation.accepted");
        return new ModelAndView("redirect:/dang-nhap");
    }

    private ModelAndView page(HttpStatus status, String invitation, HttpServletRequest request, CsrfToken token) {
        var holder = invitations.holder(invitation, request.getRemoteAddr());
        token.getToken();
        return new ModelAndView("accounts/invitation", status)
                .addObject("login", holder.login())
                .addObject("invitation", invitation);
    }
}
