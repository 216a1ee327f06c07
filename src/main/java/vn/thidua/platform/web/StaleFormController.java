package vn.thidua.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.kernel.NotFound;

/**
 * Gives a form back whose login had ended while it was filled in: what was typed, and a button that sends it again after
 * the next login. Secrets are not repeated, and a form that came from another site is never offered again.
 */
@Controller
class StaleFormController {

    private static final String ADDRESS = "/bieu-mau-het-han";
    private static final Pattern SECRET = Pattern.compile("_csrf|setupcode|.*password.*|.*token.*");
    private static final int MOST_FIELDS = 500;

    /** One field as it was sent. */
    record Field(String name, String value) {}

    @RequestMapping(ADDRESS)
    ModelAndView stale(HttpServletRequest request, CsrfToken token) {
        if (request.getAttribute(ADDRESS) == null) {
            throw new NotFound(ADDRESS);
        }
        token.getToken();
        var page = new ModelAndView("error/stale-form", HttpStatus.FORBIDDEN);
        page.addObject("target", String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI)));
        page.addObject("fields", isOurs(request) ? fields(request) : List.of());
        return page;
    }

    private static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field ->
                        !SECRET.matcher(field.getKey().toLowerCase(Locale.ROOT)).matches())
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .limit(MOST_FIELDS)
                .toList();
    }

    /** Browsers say where a form comes from; what does not say so is not trusted. */
    private static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        try {
            return origin != null
                    && request.getServerName().equals(URI.create(origin).getHost())
                    && request.getHeader(HttpHeaders.HOST)
                            .equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
