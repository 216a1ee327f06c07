package vn.thidua.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Cookies;

/** The request for a page as anybody would make it who reads this language: without a query, other cookies or conditions. */
final class AnonymousRequest extends HttpServletRequestWrapper {

    private static final Set<String> PERSONAL = Set.of(
            "cookie",
            "if-none-match",
            "if-modified-since",
            "if-match",
            "if-unmodified-since",
            "if-range",
            "range",
            "origin",
            "accept-language",
            "accept");

    private final Cookie[] cookies;

    AnonymousRequest(HttpServletRequest request, Locale language) {
        super(request);
        this.cookies = new Cookie[] {new Cookie(Cookies.language(request), language.getLanguage())};
    }

    @Override
    public Cookie[] getCookies() {
        return cookies.clone();
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isPersonal(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isPersonal(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public long getDateHeader(String name) {
        return isPersonal(name) ? -1 : super.getDateHeader(name);
    }

    private static boolean isPersonal(String name) {
        return PERSONAL.contains(name.toLowerCase(Locale.ROOT));
    }
}
