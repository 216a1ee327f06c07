package vn.thidua.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.thidua.kernel.NotFound;

/** Says what is wrong with a request of the interface, as a problem document (RFC 9457). */
@RestControllerAdvice(
        assignableTypes = {CatalogueApiController.class, YearApiController.class, ApiIndexController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound nothing, HttpServletRequest request, Locale locale) {
        return problem(HttpStatus.NOT_FOUND, "opendata.api.notFound", request, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badQuery(BadQuery query, HttpServletRequest request, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, query.code(), request, locale);
    }

    /** A path that makes no sense is an unknown path; a parameter that makes none is a mistake. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(
            MethodArgumentTypeMismatchException mistake, HttpServletRequest request, Locale locale) {
        return mistake.getParameter().hasParameterAnnotation(PathVariable.class)
                ? problem(HttpStatus.NOT_FOUND, "opendata.api.notFound", request, locale)
                : problem(HttpStatus.BAD_REQUEST, "opendata.api.mistyped", request, locale, mistake.getName());
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String code, HttpServletRequest request, Locale locale, Object... arguments) {
        var problem = ProblemDetail.forStatusAndDetail(
                status, Objects.requireNonNull(messages.getMessage(code, arguments, locale)));
        problem.setTitle(messages.getMessage("opendata.api.title." + status.value(), null, locale));
        problem.setInstance(URI.create(request.getRequestURI()));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }
}
