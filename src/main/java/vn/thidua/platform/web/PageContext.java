package vn.thidua.platform.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.platform.MenuContributor.MenuItem;
import vn.thidua.platform.PortalSettings;
import vn.thidua.platform.TrialMode;

/**
 * What the layout of every page needs to know, for templates as {@code @page}. Nothing is computed that a page does not
 * ask for, and nothing here can break one: a menu that cannot be read is an empty menu.
 */
@Component("page")
@EnableConfigurationProperties(PortalSettings.class)
class PageContext {

    private static final Logger LOG = LoggerFactory.getLogger(PageContext.class);

    private final TrialMode trial;
    private final PortalSettings settings;
    private final StaffMenu menu;

    PageContext(TrialMode trial, PortalSettings settings, StaffMenu menu) {
        this.trial = trial;
        this.settings = settings;
        this.menu = menu;
    }

    public boolean trial() {
        return trial.active();
    }

    public PortalSettings portal() {
        return settings;
    }

    public Locale language() {
        return LocaleContextHolder.getLocale();
    }

    /** The language that this page is not in. */
    public Locale otherLanguage() {
        return LanguageSetup.ENGLISH.getLanguage().equals(language().getLanguage())
                ? LanguageSetup.VIETNAMESE
                : LanguageSetup.ENGLISH;
    }

    /** This very page in the other language, query included. */
    public String inOtherLanguage() {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("lang", otherLanguage().getLanguage())
                .build()
                .toUriString();
    }

    /** The path of the request as the visitor typed it, without its query. */
    public String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }

    /** Who is logged in, if anybody. */
    public @Nullable String login() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || authentication instanceof AnonymousAuthenticationToken
                        || !authentication.isAuthenticated()
                ? null
                : authentication.getName();
    }

    /** The staff navigation of whoever is logged in. */
    public List<MenuItem> menu() {
        var login = login();
        if (login == null) {
            return List.of();
        }
        try {
            return menu.navigation(login);
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("The navigation could not be read: {}", unreachable.getMessage());
            return List.of();
        }
    }

    /** Whether a menu entry leads to the page that is shown, or to a page above it. */
    public boolean isHere(String menuPath) {
        var here = path();
        return here.equals(menuPath) || here.startsWith(menuPath + "/");
    }
}
