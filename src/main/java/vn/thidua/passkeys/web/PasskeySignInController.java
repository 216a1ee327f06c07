package vn.thidua.passkeys.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Admission;
import vn.thidua.accounts.Entrance;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.passkeys.PasskeyJson;
import vn.thidua.passkeys.Passkeys;

/** Signing in by passkey: instead of password and code, or as the second factor that somebody still owes. */
@Controller
class PasskeySignInController {

    private static final String SIGN_IN = "/dang-nhap/khoa-truy-cap";
    private static final String SET_UP = "/dang-nhap/xac-thuc/khoa-truy-cap";

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final Entrance entrance;

    PasskeySignInController(Passkeys passkeys, PasskeyChallenges challenges, Entrance entrance) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.entrance = entrance;
    }

    @PostMapping(path = SIGN_IN + "/bat-dau", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String ask(HttpServletRequest request) {
        return PasskeyJson.of(challenges.remember(passkeys.ask(challenges.requirePlace(request)), request));
    }

    @PostMapping(SIGN_IN)
    String admit(@ModelAttribute("key") KeyForm form, HttpServletRequest request, RedirectAttributes redirect) {
        try {
            var asked = challenges.answered(PublicKeyCredentialRequestOptions.class, request);
            var admission = passkeys.admit(asked, form.credential(), challenges.requirePlace(request));
            return "redirect:" + entrance.admit(admission);
        } catch (RuleViolation refusal) {
            redirect.addFlashAttribute("error", refusal.code());
            return "redirect:/dang-nhap";
        }
    }

    /** For whoever has given a right password, whose duties ask for a second factor, and who has none yet. */
    @PostMapping(path = SET_UP + "/bat-dau", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String prepare(HttpServletRequest request) {
        var options = passkeys.prepare(awaited(), challenges.requirePlace(request));
        return PasskeyJson.of(challenges.remember(options, request));
    }

    @PostMapping(SET_UP)
    String setUp(@ModelAttribute("key") KeyForm form, HttpServletRequest request, RedirectAttributes redirect) {
        var admission = awaited();
        try {
            var options = challenges.answered(PublicKeyCredentialCreationOptions.class, request);
            redirect.addFlashAttribute(
                    "recoveryCodes",
                    passkeys.addFirst(
                            admission, options, form.credential(), form.label(), challenges.requirePlace(request)));
        } catch (RuleViolation refusal) {
            redirect.addFlashAttribute("keyError", refusal.code());
            return "redirect:/dang-nhap/xac-thuc";
        }
        entrance.renew(admission.proven());
        return "redirect:/tai-khoan/xac-thuc";
    }

    private Admission awaited() {
        return entrance.awaited().orElseThrow(() -> new NotAllowed("account.password.notYours", ""));
    }
}
