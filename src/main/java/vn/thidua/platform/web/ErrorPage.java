package vn.thidua.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.kernel.Refusal;
import vn.thidua.platform.AddressSuggestions;
import vn.thidua.platform.AddressSuggestions.Suggestion;

/**
 * The page for everything that does not go as asked: what happened, what to do now, and the request's number. It never
 * says how the portal is built.
 */
@Component
class ErrorPage {

    /** Statuses that have words of their own; others speak as 400 or 500. */
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503);

    private static final int MOST_SUGGESTIONS = 3;

    private final MessageSource messages;
    private final ObjectProvider<AddressSuggestions> suggestions;

    ErrorPage(MessageSource messages, ObjectProvider<AddressSuggestions> suggestions) {
        this.messages = messages;
        this.suggestions = suggestions;
    }

    /** The page of a status. */
    ModelAndView of(HttpStatus status, HttpServletRequest request) {
        return page(status, request, words(status, "sentence"));
    }

    /** The page of a refusal, in the refusal's own words. */
    ModelAndView of(HttpStatus status, Refusal refusal, HttpServletRequest request) {
        var sentence = messages.getMessage(
                refusal.code(), Attempt.args(refusal), words(status, "sentence"), LocaleContextHolder.getLocale());
        return page(status, request, Objects.requireNonNull(sentence));
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request, String sentence) {
        var page = new ModelAndView("error/page", status);
        page.addObject("status", status.value());
        page.addObject("heading", words(status, "heading"));
        page.addObject("sentence", sentence);
        page.addObject("remedy", words(status, "remedy"));
        page.addObject("reference", request.getAttribute(RequestNumber.ATTRIBUTE));
        page.addObject("form", status == HttpStatus.SERVICE_UNAVAILABLE ? typed(request) : TypedForm.NONE);
        page.addObject("lost", status == HttpStatus.NOT_FOUND);
        page.addObject("suggestions", status == HttpStatus.NOT_FOUND ? near(request) : List.of());
        return page;
    }

    /**
     * What was being sent when the database was away. Where the session is out of reach there is no form token to send
     * along; sent again without one, the form comes back once more and asks for a confirmation.
     */
    private static TypedForm typed(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            try {
                token.getToken();
            } catch (DataAccessException | TransactionException outOfReach) {
                request.removeAttribute(CsrfToken.class.getName());
            }
        }
        return TypedForm.ofFailed(request);
    }

    private List<Suggestion> near(HttpServletRequest request) {
        var forwarded = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = forwarded instanceof String original ? original : request.getRequestURI();
        return suggestions.stream()
                .flatMap(source -> source.near(path).stream())
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private String words(HttpStatus status, String part) {
        var code = WORDED.contains(status.value()) ? status.value() : status.is5xxServerError() ? 500 : 400;
        return messages.getMessage("error." + code + "." + part, null, LocaleContextHolder.getLocale());
    }
}
