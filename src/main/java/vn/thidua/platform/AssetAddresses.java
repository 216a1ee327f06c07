package vn.thidua.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Gives stylesheets, scripts and fonts their address with a version, and leaves the links of pages alone. Spring's own filter looks
 * for a file behind each link, in every place where one could be, and remembers only what it found: on a page of some hundred links
 * that took more than a third of the time.
 */
class AssetAddresses extends ResourceUrlEncodingFilter {

    private final List<String> beginnings;

    /** @param patterns which files have a version in their address, such as {@code /css/**} */
    AssetAddresses(Collection<String> patterns) {
        this.beginnings = patterns.stream().map(AssetAddresses::beginning).toList();
    }

    private static String beginning(String pattern) {
        var star = pattern.indexOf('*');
        return star < 0 ? pattern : pattern.substring(0, star);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        super.doFilter(
                request,
                response,
                (versioning, encoding) -> chain.doFilter(
                        versioning,
                        new Links(
                                (HttpServletResponse) encoding,
                                (HttpServletResponse) response,
                                ((HttpServletRequest) request).getContextPath())));
    }

    /** Asks Spring's filter for files, and for all else only what stood before it. */
    private final class Links extends HttpServletResponseWrapper {

        private final HttpServletResponse before;
        private final String contextPath;

        Links(HttpServletResponse versioning, HttpServletResponse before, String contextPath) {
            super(versioning);
            this.before = before;
            this.contextPath = contextPath;
        }

        @Override
        public String encodeURL(String url) {
            return isAsset(url) ? super.encodeURL(url) : before.encodeURL(url);
        }

        private boolean isAsset(String url) {
            return url.startsWith(contextPath)
                    && beginnings.stream().anyMatch(beginning -> url.startsWith(beginning, contextPath.length()));
        }
    }
}
