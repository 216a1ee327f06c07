package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Admission;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.platform.OwnPages;
import vn.thidua.platform.web.Attempt;
import vn.thidua.units.Directory;

/** One's own account: what the portal knows, what one may do, and the password. */
@Controller
@RequestMapping("/tai-khoan")
class OwnAccountController {

    private final AccountService accounts;
    private final AccountSessions sessions;
    private final Directory directory;
    private final List<OwnPages.Page> more;

    OwnAccountController(
            AccountService accounts, AccountSessions sessions, Directory directory, List<OwnPages> features) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.directory = directory;
        this.more = features.stream()
                .flatMap(feature -> feature.pages().stream())
                .sorted(Comparator.comparingInt(OwnPages.Page::weight))
                .toList();
    }

    @GetMapping
    ModelAndView page(@CurrentActor Actor actor) {
        return page(HttpStatus.OK, actor).addObject("passwords", PasswordForm.empty());
    }

    @PostMapping("/mat-khau")
    ModelAndView changePassword(
            @ModelAttribute("passwords") PasswordForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(errors);
        if (Attempt.refused(errors, () -> {
            var twofold =
                    AccountSessions.admission(request).map(Admission::twofold).orElse(false);
            var admission = accounts.changePassword(form.present(), form.password(), actor);
            sessions.begin(twofold ? admission.proven() : admission, request, response);
        })) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, actor);
        }
        redirect.addFlashAttribute("done", "account.password.changed");
        return new ModelAndView("redirect:/tai-khoan");
    }

    /** What a script needs after a new login in another tab: who is logged in, and the form token of that session. */
    @GetMapping("/phien")
    @ResponseBody
    Session session(@CurrentActor Actor actor, CsrfToken token) {
        return new Session(actor.login(), token.getHeaderName(), token.getParameterName(), token.getToken());
    }

    record Session(String login, String header, String parameter, String token) {}

    private ModelAndView page(HttpStatus status, Actor actor) {
        return new ModelAndView("accounts/own", status)
                .addObject("actor", actor)
                .addObject("roles", actor.roles().stream().sorted().toList())
                .addObject("seats", seats(actor))
                .addObject("unit", unitName(actor))
                .addObject("ownPages", more);
    }

    /** The newest year first. */
    private List<Seat> seats(Actor actor) {
        return actor.seats().stream()
                .sorted(Comparator.comparing(Actor.Seat::year).reversed())
                .map(seat ->
                        new Seat(seat.role(), directory.cluster(seat.cluster()).name(), seat.year()))
                .toList();
    }

    record Seat(LeadershipRole role, String cluster, Year year) {}

    private @Nullable String unitName(Actor actor) {
        var unit = actor.unit();
        return unit == null ? null : directory.unit(unit).fullName();
    }
}
