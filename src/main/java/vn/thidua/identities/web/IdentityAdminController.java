package vn.thidua.identities.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.identities.Identities;
import vn.thidua.identities.Providers;
import vn.thidua.platform.web.Attempt;

/** Which identities at providers are this account. */
@Controller
@RequestMapping("/quan-tri/tai-khoan/{login}/dinh-danh")
class IdentityAdminController {

    private static final String BACK = "redirect:/quan-tri/tai-khoan/{login}/dinh-danh";

    private final Identities identities;
    private final Providers providers;

    IdentityAdminController(Identities identities, Providers providers) {
        this.identities = identities;
        this.providers = providers;
    }

    /** A provider, and the number by which it knows the person. */
    record LinkForm(String provider, String subject) {

        LinkForm(@Nullable String provider, @Nullable String subject) {
            this.provider = provider == null ? "" : provider;
            this.subject = subject == null ? "" : subject;
        }
    }

    @GetMapping
    ModelAndView page(@PathVariable String login, @CurrentActor Actor actor) {
        return page(HttpStatus.OK, login, actor).addObject("form", new LinkForm("", ""));
    }

    @PostMapping
    ModelAndView link(
            @PathVariable String login,
            @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        if (Attempt.refused(errors, () -> identities.link(login, form.provider(), form.subject(), actor))) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, login, actor);
        }
        redirect.addFlashAttribute("done", "identity.linked");
        return new ModelAndView(BACK);
    }

    @PostMapping("/go")
    String unlink(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String provider,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        identities.unlink(login, provider, actor);
        redirect.addFlashAttribute("done", "identity.unlinked");
        return BACK;
    }

    private ModelAndView page(HttpStatus status, String login, Actor actor) {
        return new ModelAndView("identities/page", status)
                .addObject("links", identities.of(login, actor))
                .addObject("providers", providers.all())
                .addObject("own", login.equals(actor.login()))
                .addObject("login", login);
    }
}
