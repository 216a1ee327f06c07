package vn.thidua.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Follows {@code ?lang=vi} and {@code ?lang=en}; any other value is ignored, so that no address can break a page. */
class LanguageSwitch implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true; // the address may be what could not be read
        }
        var wanted = request.getParameter("lang");
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (wanted == null || resolver == null) {
            return true;
        }
        LanguageSetup.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted))
                .findFirst()
                .ifPresent(language -> resolver.setLocale(request, response, language));
        return true;
    }
}
