package vn.thidua.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The portal's two cookies: who is signed in, and the language. Over TLS their names begin with {@code __Host-}, by which a
 * browser promises that no other host and no plain connection has set them; the trial speaks HTTP, where no browser keeps such
 * a name. Over TLS the plain names are not listened to.
 */
@Configuration(proxyBeanMethods = false)
public class Cookies {

    static final String SESSION = "phien";
    private static final String LANGUAGE = "lang";
    private static final String PREFIX = "__Host-";

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie(named(SESSION), named(PREFIX + SESSION));
    }

    private static DefaultCookieSerializer named(String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** {@code Secure} follows from the request: over TLS always, without it never. */
    private record SessionCookie(CookieSerializer plain, CookieSerializer overTls) implements CookieSerializer {

        @Override
        public void writeCookieValue(CookieValue value) {
            of(value.getRequest()).writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return of(request).readCookieValues(request);
        }

        private CookieSerializer of(HttpServletRequest request) {
            return request.isSecure() ? overTls : plain;
        }
    }

    /** The cookie by which a language is remembered, as it is named on this connection. */
    public static String language(HttpServletRequest request) {
        return request.isSecure() ? PREFIX + LANGUAGE : LANGUAGE;
    }

    /** What the reader chose before, as the browser hands it back; null where nothing was chosen. */
    public static @Nullable String chosenLanguage(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, language(request));
        return cookie == null ? null : cookie.getValue();
    }

    /** Remembers the language under the name that the connection allows. */
    static final class LanguageCookie extends CookieLocaleResolver {

        private final CookieLocaleResolver overTls;

        LanguageCookie(Locale otherwise) {
            super(LANGUAGE);
            overTls = new CookieLocaleResolver(PREFIX + LANGUAGE);
            overTls.setCookieSecure(true);
            for (var cookie : List.of(this, overTls)) {
                cookie.setDefaultLocaleFunction(request -> otherwise);
                cookie.setCookieMaxAge(Duration.ofDays(365));
                cookie.setCookieHttpOnly(true);
                cookie.setCookieSameSite("Lax");
                cookie.setCookiePath("/");
                cookie.setRejectInvalidCookies(false);
            }
        }

        @Override
        public LocaleContext resolveLocaleContext(HttpServletRequest request) {
            return request.isSecure() ? overTls.resolveLocaleContext(request) : super.resolveLocaleContext(request);
        }

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return request.isSecure() ? overTls.resolveLocale(request) : super.resolveLocale(request);
        }

        @Override
        public void setLocaleContext(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext language) {
            if (request.isSecure()) {
                overTls.setLocaleContext(request, response, language);
            } else {
                super.setLocaleContext(request, response, language);
            }
        }
    }
}
