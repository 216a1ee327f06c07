package vn.thidua.portal.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The addresses of public pages as others know them: complete, with the host that the reader used. */
@Component("site")
class Site {

    /** The complete address of a path. */
    public String url(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    /** The complete address of a path in a language; Vietnamese pages need no mark. */
    public String in(String path, Locale locale) {
        return "en".equals(locale.getLanguage()) ? url(path) + "?lang=en" : url(path);
    }
}
