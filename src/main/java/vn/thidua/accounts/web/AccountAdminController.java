package vn.thidua.accounts.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.AccountView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.accounts.Invitation;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.SecondFactors;
import vn.thidua.platform.web.Attempt;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitView;

/** Accounts as the administrator looks after them. */
@Controller
@RequestMapping("/quan-tri/tai-khoan")
class AccountAdminController {

    private static final String LIST = "redirect:/quan-tri/tai-khoan";
    private static final String ONE = LIST + "/{login}";

    private final AccountService accounts;
    private final SecondFactors factors;
    private final Directory directory;

    AccountAdminController(AccountService accounts, SecondFactors factors, Directory directory) {
        this.accounts = accounts;
        this.factors = factors;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q, @CurrentActor Actor actor) {
        var units = directory.units().stream().collect(Collectors.toMap(UnitView::id, UnitView::fullName));
        var lines = accounts.accounts(actor).stream()
                .map(account -> new Line(account, account.unit() == null ? "" : units.getOrDefault(account.unit(), "")))
                .toList();
        var found = lines.stream().filter(line -> line.mentions(q)).toList();
        return new ModelAndView("accounts/list", Map.of("lines", found, "total", lines.size(), "q", q));
    }

    /** One account in the list. */
    record Line(AccountView account, String unit) {

        boolean mentions(String typed) {
            var words = typed.strip().toLowerCase(Locale.ROOT);
            return List.of(account.login(), account.displayName(), unit).stream()
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
        }
    }

    @GetMapping("/moi")
    ModelAndView blank(@CurrentActor Actor actor) {
        accounts.accounts(actor);
        return form("accounts/open", HttpStatus.OK).addObject("account", AccountForm.empty());
    }

    @PostMapping
    ModelAndView open(
            @ModelAttribute("account") AccountForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        if (Attempt.refused(errors, () -> show(accounts.open(form.data(), actor), redirect))) {
            return form("accounts/open", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(ONE);
    }

    @GetMapping("/{login}")
    ModelAndView one(@PathVariable String login, @CurrentActor Actor actor) {
        var account = accounts.account(login, actor);
        return form("accounts/one", HttpStatus.OK)
                .addObject("known", account)
                .addObject("own", account.login().equals(actor.login()))
                .addObject("account", AccountForm.of(account));
    }

    @PostMapping("/{login}")
    ModelAndView describe(
            @PathVariable String login,
            @ModelAttribute("account") AccountForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        if (Attempt.refused(
                errors,
                () -> accounts.describe(
                        login, form.version(), form.displayName(), form.unitId(), form.roles(), actor))) {
            return form("accounts/one", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("known", accounts.account(login, actor))
                    .addObject("own", login.equals(actor.login()));
        }
        redirect.addFlashAttribute("done", "account.saved");
        return new ModelAndView(ONE);
    }

    @PostMapping("/{login}/loi-moi")
    String invite(@PathVariable String login, @CurrentActor Actor actor, RedirectAttributes redirect) {
        show(accounts.invite(login, actor), redirect);
        return ONE;
    }

    @PostMapping("/{login}/phien/ket-thuc")
    String signOut(@PathVariable String login, @CurrentActor Actor actor, RedirectAttributes redirect) {
        accounts.signOut(login, actor);
        redirect.addFlashAttribute("done", "account.signOut.done");
        return ONE;
    }

    @PostMapping("/{login}/khoa")
    String disable(@PathVariable String login, @CurrentActor Actor actor, RedirectAttributes redirect) {
        accounts.disable(login, actor);
        redirect.addFlashAttribute("done", "account.nowDisabled");
        return ONE;
    }

    @PostMapping("/{login}/mo-khoa")
    String enable(@PathVariable String login, @CurrentActor Actor actor, RedirectAttributes redirect) {
        accounts.enable(login, actor);
        redirect.addFlashAttribute("done", "account.nowEnabled");
        return ONE;
    }

    @PostMapping("/{login}/xac-thuc/xoa")
    String resetSecondFactor(@PathVariable String login, @CurrentActor Actor actor, RedirectAttributes redirect) {
        factors.reset(login, actor);
        redirect.addFlashAttribute("done", "account.factor.nowReset");
        return ONE;
    }

    /** The link is shown on the next page and nowhere else, ever. */
    private static void show(Invitation invitation, RedirectAttributes redirect) {
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(InvitationController.ADDRESS)
                .fragment(invitation.token())
                .build()
                .toUriString();
        redirect.addAttribute("login", invitation.login());
        redirect.addFlashAttribute("link", link);
        redirect.addFlashAttribute("expiresAt", invitation.expiresAt());
    }

    private ModelAndView form(String view, HttpStatus status) {
        return new ModelAndView(view, status)
                .addObject("roles", List.of(Role.values()))
                .addObject("units", directory.units());
    }
}
