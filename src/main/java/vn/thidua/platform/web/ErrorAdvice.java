package vn.thidua.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.Outage;
import vn.thidua.platform.ReaderGone;
import vn.thidua.platform.SessionWithinReach;

/** Turns what a feature throws into a status and a page; only our own defects are logged as errors. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    /** How soon it is worth trying again when the database was away. */
    private static final String RETRY_AFTER_SECONDS = "5";

    private final ErrorPage errors;

    ErrorAdvice(ErrorPage errors) {
        this.errors = errors;
    }

    @ExceptionHandler
    ModelAndView refused(RuleViolation violation, HttpServletRequest request) {
        return errors.of(HttpStatus.UNPROCESSABLE_CONTENT, violation, request);
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed refusal, HttpServletRequest request) {
        LOG.info("Not allowed: {} {} ({})", request.getMethod(), pattern(request), refusal.code());
        return errors.of(HttpStatus.FORBIDDEN, refusal, request);
    }

    /** The pattern, not the address: the log learns which right was missing, not whose figures were wanted. */
    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /** An address whose variables make no sense is an unknown address. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return errors.of(HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(OptimisticLockingFailureException conflict, HttpServletRequest request) {
        return errors.of(HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException upload, HttpServletRequest request) {
        return errors.of(HttpStatus.CONTENT_TOO_LARGE, request);
    }

    /** Parameters with a null character, or a body of several parts that is not one. */
    @ExceptionHandler({RequestRejectedException.class, MultipartException.class})
    ModelAndView unreadable(HttpServletRequest request) {
        return errors.of(HttpStatus.BAD_REQUEST, request);
    }

    /** Parameters that are no UTF-8, or more than the server reads; it knows which. */
    @ExceptionHandler
    ModelAndView unreadable(InvalidParameterException parameters, HttpServletRequest request) {
        return errors.of(HttpStatus.valueOf(parameters.getErrorCode()), request);
    }

    /** Spring's own refusals know their status; security's, and readers who left, belong to filters; the rest is ours. */
    @ExceptionHandler
    ModelAndView anythingElse(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException
                || ReaderGone.isBehind(failure)) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known) {
            return errors.of(HttpStatus.valueOf(known.getStatusCode().value()), request);
        }
        if (Outage.isBehind(failure)) {
            LOG.warn(
                    "The database does not answer: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
            SessionWithinReach.giveUp(request);
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            return errors.of(HttpStatus.SERVICE_UNAVAILABLE, request);
        }
        LOG.error("A request failed", failure);
        return errors.of(HttpStatus.INTERNAL_SERVER_ERROR, request);
    }
}
