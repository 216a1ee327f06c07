package vn.thidua.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * A form as it was sent, so that it can be handed back and sent again. Secrets are not repeated, and a form that came from
 * another site is never offered.
 *
 * @param target where it was sent to
 * @param whole nothing but the form token was left out, so that sending it again is worth while
 */
record TypedForm(String target, List<Field> fields, boolean whole) {

    private static final String TOKEN = "_csrf";
    private static final Pattern SECRET = Pattern.compile("setupcode|otp|present|repeated|.*password.*|.*token.*");
    private static final Pattern BOOKKEEPING = Pattern.compile(".*\\.(seen|was)|luu");
    private static final int MOST_FIELDS = 2000;

    /** One field as it was sent. */
    record Field(String name, String value) {}

    /** What is worth reading of it: neither what was left empty nor what a page notes for itself. */
    public List<Field> readable() {
        return fields.stream()
                .filter(field -> !field.value().isBlank()
                        && !BOOKKEEPING.matcher(field.name()).matches())
                .toList();
    }

    static final TypedForm NONE = new TypedForm("", List.of(), false);

    /** What was typed into the form of this request, sent to this address. */
    static TypedForm of(HttpServletRequest request, String target) {
        if (!isOurs(request)) {
            return NONE;
        }
        var parameters = request.getParameterMap();
        var fields = parameters.entrySet().stream()
                .filter(field -> !isSecret(field.getKey()) && !field.getKey().equals(TOKEN))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .limit(MOST_FIELDS)
                .toList();
        return new TypedForm(target, fields, parameters.keySet().stream().noneMatch(TypedForm::isSecret));
    }

    /** The form that was being sent when a request failed; none if it sent no form. */
    static TypedForm ofFailed(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        var method = failed instanceof String original ? original : request.getMethod();
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return HttpMethod.POST.matches(method)
                ? of(request, address instanceof String original ? original : request.getRequestURI())
                : NONE;
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches();
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
                    && Objects.equals(
                            request.getHeader(HttpHeaders.HOST),
                            URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
