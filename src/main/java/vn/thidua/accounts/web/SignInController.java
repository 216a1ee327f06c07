package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.accounts.Entrance;
import vn.thidua.accounts.SignIn;
import vn.thidua.accounts.SignInRefused;
import vn.thidua.accounts.SignInWays;
import vn.thidua.accounts.TooManyAttempts;

/** The login page. Whoever was on the way to a staff page gets there; all others come to their duties. */
@Controller
@RequestMapping("/dang-nhap")
class SignInController {

    private final SignIn signIn;
    private final Entrance door;
    private final TrialAccountList trial;
    private final ObjectProvider<SignInWays> ways;
    private final Clock clock;

    SignInController(
            SignIn signIn, Entrance door, TrialAccountList trial, ObjectProvider<SignInWays> ways, Clock clock) {
        this.signIn = signIn;
        this.door = door;
        this.trial = trial;
        this.ways = ways;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@CurrentActor @Nullable Actor actor, CsrfToken token) {
        return actor == null ? page(HttpStatus.OK, "", token) : new ModelAndView("redirect:" + Destination.HOME);
    }

    @PostMapping
    String admit(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        var admission = signIn.admit(username, password, request.getRemoteAddr());
        return "redirect:" + door.admit(admission);
    }

    @ExceptionHandler
    ModelAndView refused(SignInRefused refusal, HttpServletRequest request, CsrfToken token) {
        return page(HttpStatus.UNAUTHORIZED, typedLogin(request), token).addObject("error", "account.signIn.refused");
    }

    @ExceptionHandler
    ModelAndView tooMany(
            TooManyAttempts refusal, HttpServletRequest request, HttpServletResponse response, CsrfToken token) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(GuessingAdvice.seconds(refusal, clock)));
        return page(HttpStatus.TOO_MANY_REQUESTS, typedLogin(request), token)
                .addObject("error", "account.signIn.tooMany")
                .addObject("retryAt", refusal.retryAt());
    }

    /** The token is drawn before the page is written: a session cannot begin in the middle of an answer. */
    private ModelAndView page(HttpStatus status, String login, CsrfToken token) {
        token.getToken();
        return new ModelAndView("accounts/sign-in", status)
                .addObject("login", login)
                .addObject(
                        "ways",
                        ways.stream()
                                .flatMap(feature -> feature.ways().stream())
                                .toList())
                .addObject("trialAccounts", trial.rows())
                .addObject("trialPassword", trial.password());
    }

    private static String typedLogin(HttpServletRequest request) {
        var login = request.getParameter("username");
        return login == null ? "" : login;
    }
}
