package vn.thidua.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.kernel.NotFound;

/**
 * Gives a form back whose login had ended while it was filled in, or that comes again after an outage: what was typed, and
 * a button that sends it with a fresh token.
 */
@Controller
class StaleFormController {

    private static final String ADDRESS = "/bieu-mau-het-han";

    @RequestMapping(ADDRESS)
    ModelAndView stale(HttpServletRequest request, CsrfToken token) {
        if (request.getAttribute(ADDRESS) == null) {
            throw new NotFound(ADDRESS);
        }
        token.getToken();
        var target = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        return new ModelAndView("error/stale-form", HttpStatus.FORBIDDEN)
                .addObject("form", TypedForm.of(request, target));
    }
}
