package vn.thidua.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.thidua.platform.Cookies;
import vn.thidua.platform.LanguageSetup;

/**
 * Answers public addresses from memory, before anything else looks at the request. Whoever has a session goes the usual way: what
 * staff see is never kept, and never comes from here. A proxy may keep each answer and asks whether it still holds.
 */
class ReadyPageFilter extends OncePerRequestFilter {

    private static final Set<String> PAGES = Set.of(
            "/",
            "/luan-phien",
            "/khen-thuong",
            "/van-ban",
            "/lich-cong-bo",
            "/kiem-chung",
            "/gioi-thieu",
            "/tro-nang",
            "/feed.atom",
            "/sitemap.xml",
            "/robots.txt",
            "/v3/api-docs");
    private static final Pattern SECTIONS = Pattern.compile("/(cum|don-vi|chi-tieu|bang-diem|du-lieu|api/v1)(/.*)?");
    private static final Pattern OPEN_TO_OTHER_SITES =
            Pattern.compile("/api/v1.*|/v3/api-docs|/du-lieu/danh-muc\\.jsonld|/cum/.*\\.(json|csv|xlsx|zip)");
    private static final Pattern LANGUAGE_ALONE = Pattern.compile("lang=(vi|en)");

    /** Set anew for each answer, or the server's own. */
    private static final Set<String> NOT_KEPT = Set.of(
            "set-cookie",
            "content-length",
            "content-type",
            "content-encoding",
            "date",
            "connection",
            "keep-alive",
            "transfer-encoding",
            "vary",
            "etag",
            "cache-control",
            "last-modified");

    private static final String FOR_ALL = "public, max-age=0, s-maxage=1, must-revalidate";
    private static final String FOR_ONE = "private, no-cache";

    private final ReadyPages pages;
    private final LocaleResolver languages;

    ReadyPageFilter(ReadyPages pages, LocaleResolver languages) {
        this.pages = pages;
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        return !(isMethod(request, HttpMethod.GET) || isMethod(request, HttpMethod.HEAD))
                || !(PAGES.contains(path) || SECTIONS.matcher(path).matches())
                || (query != null && !LANGUAGE_ALONE.matcher(query).matches())
                || request.getRequestedSessionId() != null
                || request.getSession(false) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var language = language(request);
        var key = new ReadyPages.Key(site(request), request.getRequestURI(), language.getLanguage());
        var ready = pages.find(key).orElse(null);
        if (ready == null && isMethod(request, HttpMethod.HEAD)) {
            chain.doFilter(request, response);
            return;
        }
        if (ready == null) {
            ready = make(key, language, request, response, chain);
        }
        if (ready != null) {
            send(ready, language, request, response);
        }
    }

    /** Has the page made for nobody in particular; one that is not to be kept is answered at once. */
    private @Nullable ReadyPage make(
            ReadyPages.Key key,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var failure = new ArrayList<Exception>(1);
        var made = pages.findOrMake(key, () -> {
            try {
                return render(language, request, response, chain);
            } catch (IOException | ServletException failed) {
                failure.add(failed);
                return null;
            }
        });
        for (var failed : failure) {
            if (failed instanceof IOException broken) {
                throw broken;
            }
            throw new ServletException(failed);
        }
        return made;
    }

    private @Nullable ReadyPage render(
            Locale language, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caught = new ContentCachingResponseWrapper(response);
        chain.doFilter(new AnonymousRequest(request, language), caught);
        var type = caught.getContentType();
        if (caught.getStatus() != HttpServletResponse.SC_OK
                || type == null
                || response.isCommitted()
                || response.containsHeader(HttpHeaders.SET_COOKIE)
                || request.getSession(false) != null) {
            caught.copyBodyToResponse();
            return null;
        }
        return ReadyPage.of(type, kept(response), caught.getContentAsByteArray());
    }

    private static Map<String, List<String>> kept(HttpServletResponse response) {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var name : response.getHeaderNames()) {
            if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                kept.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        return kept;
    }

    private void send(ReadyPage page, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var remembers = remember(language, request, response);
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var packed = accepted != null && accepted.contains("gzip") ? page.packed() : null;
        page.headers().forEach((name, values) -> {
            response.setHeader(name, values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        if (OPEN_TO_OTHER_SITES.matcher(request.getRequestURI()).matches()) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Link");
        }
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        response.setHeader(HttpHeaders.CACHE_CONTROL, remembers ? FOR_ONE : FOR_ALL);
        response.setHeader(HttpHeaders.ETAG, page.tag(packed != null));
        if (page.isAmong(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var body = packed == null ? page.plain() : packed;
        if (packed != null) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(page.type());
        response.setContentLength(body.length);
        if (isMethod(request, HttpMethod.GET)) {
            response.getOutputStream().write(body);
        }
    }

    /** The choice of a language is remembered as everywhere else; only that answer carries a cookie. */
    private boolean remember(Locale language, HttpServletRequest request, HttpServletResponse response) {
        if (request.getQueryString() == null || language.getLanguage().equals(Cookies.chosenLanguage(request))) {
            return false;
        }
        languages.setLocale(request, response, language);
        return true;
    }

    private static Locale language(HttpServletRequest request) {
        var query = request.getQueryString();
        var wanted = query == null ? Cookies.chosenLanguage(request) : query.substring(query.indexOf('=') + 1);
        return LanguageSetup.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted))
                .findFirst()
                .orElse(LanguageSetup.VIETNAMESE);
    }

    private static String site(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }

    private static boolean isMethod(HttpServletRequest request, HttpMethod method) {
        return method.matches(request.getMethod());
    }
}
