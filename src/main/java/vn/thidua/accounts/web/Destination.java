package vn.thidua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** The staff page that somebody was on the way to when the login came between; the duties where there was none. */
@Component
class Destination {

    static final String HOME = "/viec-can-lam";

    private final RequestCache cache;

    Destination(RequestCache cache) {
        this.cache = cache;
    }

    String of(HttpServletRequest request, HttpServletResponse response) {
        var saved = cache.getRequest(request, response);
        return saved == null ? HOME : saved.getRedirectUrl();
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        cache.removeRequest(request, response);
    }
}
