package vn.thidua.passkeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Admission;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.accounts.Entrance;
import vn.thidua.accounts.SecondFactors;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.passkeys.PasskeyJson;
import vn.thidua.passkeys.Passkeys;
import vn.thidua.platform.OwnPages;
import vn.thidua.platform.web.Attempt;

/** One's own passkeys. Adding and removing asks for the password, new recovery codes for a key, so that nobody does it at a screen left open. */
@Controller
@RequestMapping(OwnPasskeyController.ADDRESS)
class OwnPasskeyController implements OwnPages {

    static final String ADDRESS = "/tai-khoan/khoa-truy-cap";

    private static final String BACK = "redirect:" + ADDRESS;

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final AccountService accounts;
    private final SecondFactors factors;
    private final Entrance entrance;

    OwnPasskeyController(
            Passkeys passkeys,
            PasskeyChallenges challenges,
            AccountService accounts,
            SecondFactors factors,
            Entrance entrance) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.accounts = accounts;
        this.factors = factors;
        this.entrance = entrance;
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page(15, ADDRESS, "passkey.heading"));
    }

    @GetMapping
    ModelAndView page(@CurrentActor Actor actor, HttpServletRequest request) {
        return page(HttpStatus.OK, actor, request).addObject("key", KeyForm.empty());
    }

    @PostMapping(path = "/bat-dau", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String prepare(HttpServletRequest request) {
        var options = passkeys.prepare(admission(), challenges.requirePlace(request));
        return PasskeyJson.of(challenges.remember(options, request));
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("key") KeyForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var admission = admission();
        if (Attempt.refused(errors, () -> {
            accounts.requirePassword(form.present(), actor);
            var options = challenges.answered(PublicKeyCredentialCreationOptions.class, request);
            var codes =
                    passkeys.add(admission, options, form.credential(), form.label(), challenges.requirePlace(request));
            entrance.renew(admission.proven());
            if (!codes.isEmpty()) {
                redirect.addFlashAttribute("recoveryCodes", codes);
            }
        })) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, actor, request);
        }
        redirect.addFlashAttribute("done", "passkey.added");
        return new ModelAndView(BACK);
    }

    @PostMapping(path = "/ma-du-phong/bat-dau", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String ask(HttpServletRequest request) {
        admission();
        return PasskeyJson.of(challenges.remember(passkeys.ask(challenges.requirePlace(request)), request));
    }

    /** The key that signs in renews the recovery codes, too, for whoever has no phone that gives codes. */
    @PostMapping("/ma-du-phong")
    ModelAndView renewRecoveryCodes(
            @ModelAttribute("key") KeyForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var admission = admission();
        if (Attempt.refused(errors, () -> {
            var asked = challenges.answered(PublicKeyCredentialRequestOptions.class, request);
            redirect.addFlashAttribute(
                    "recoveryCodes",
                    passkeys.renewRecoveryCodes(admission, asked, form.credential(), challenges.requirePlace(request)));
        })) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, actor, request);
        }
        return new ModelAndView(BACK);
    }

    @PostMapping("/{key}/doi-ten")
    ModelAndView rename(
            @PathVariable String key,
            @ModelAttribute("key") KeyForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (Attempt.refused(errors, () -> passkeys.rename(admission(), key, form.label()))) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, actor, request);
        }
        redirect.addFlashAttribute("done", "passkey.renamed");
        return new ModelAndView(BACK);
    }

    @PostMapping("/{key}/xoa")
    ModelAndView remove(
            @PathVariable String key,
            @ModelAttribute("key") KeyForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (Attempt.refused(errors, () -> {
            accounts.requirePassword(form.present(), actor);
            passkeys.remove(admission(), key);
        })) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, actor, request);
        }
        request.changeSessionId();
        redirect.addFlashAttribute("done", "passkey.removed");
        return new ModelAndView(BACK);
    }

    private ModelAndView page(HttpStatus status, Actor actor, HttpServletRequest request) {
        return new ModelAndView("passkeys/own", status)
                .addObject(
                        "codesLeft",
                        entrance.admitted().flatMap(factors::recoveryCodesLeft).orElse(null))
                .addObject("passkeys", passkeys.of(actor.login()))
                .addObject("offered", challenges.place(request).isPresent());
    }

    private Admission admission() {
        return entrance.admitted().orElseThrow(() -> new NotAllowed("account.password.notYours", ""));
    }
}
