package vn.thidua.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the filters refuse. A form without a valid token is mostly one that lay open until its login had ended: its author
 * gets back what was typed. Where no form could have led, the address or the method is what is wrong.
 */
class Refused implements AccessDeniedHandler {

    static final String STALE_FORM = "/bieu-mau-het-han";

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);

    private final RequestMappingHandlerMapping addresses;

    Refused(RequestMappingHandlerMapping addresses) {
        this.addresses = addresses;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        var status = withToken(request);
        LOG.info(
                "Refused: {} {} ({})",
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                refusal.getClass().getSimpleName());
        if (!(refusal instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        if (status != HttpStatus.FORBIDDEN) {
            response.sendError(status.value());
        } else if (!Scripted.matches(request)) {
            request.setAttribute(STALE_FORM, true);
            request.getRequestDispatcher(STALE_FORM).forward(request, response);
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            Scripted.answer(response, HttpStatus.UNAUTHORIZED, Scripted.SIGNED_OUT);
        } else {
            Scripted.answer(response, HttpStatus.FORBIDDEN, Scripted.STALE_PAGE);
        }
    }

    /** What the request would have met even with its token; forbidden where it would have been served. */
    private HttpStatus withToken(HttpServletRequest request) {
        try {
            return addresses.getHandler(request) == null ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
        } catch (HttpRequestMethodNotSupportedException wrongMethod) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        } catch (Exception unreadable) {
            return HttpStatus.FORBIDDEN;
        }
    }
}
