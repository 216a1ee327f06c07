package vn.thidua.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for what fails before or behind a controller: filters, the firewall, the server itself. */
@Controller
class FallbackErrorController implements ErrorController {

    private final ErrorPage errors;

    FallbackErrorController(ErrorPage errors) {
        this.errors = errors;
    }

    /** Called directly, without an error to show, the address is as unknown as any other. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer known ? HttpStatus.resolve(known) : HttpStatus.NOT_FOUND;
        return errors.of(Objects.requireNonNullElse(status, HttpStatus.INTERNAL_SERVER_ERROR), request);
    }
}
