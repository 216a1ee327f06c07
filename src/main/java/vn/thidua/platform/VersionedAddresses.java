package vn.thidua.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Puts the version of a style sheet, a script or a font into its address, as Spring Boot does; but a link to a page is not
 * looked for among the static files first. A table links to hundreds of pages, and each search goes through every library of
 * the package (spring-framework issue 34014).
 */
@Configuration(proxyBeanMethods = false)
class VersionedAddresses {

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter(WebProperties web) {
        var versioned = web.getResources().getChain().getStrategy().getContent().getPaths();
        var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new Encoding(versioned));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /** Asks for the version of those addresses only that have one. */
    static final class Encoding extends ResourceUrlEncodingFilter {

        private final List<PathPattern> versioned;

        Encoding(String... versioned) {
            this.versioned = Arrays.stream(versioned)
                    .map(PathPatternParser.defaultInstance::parse)
                    .toList();
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var root = ((HttpServletRequest) request).getContextPath();
            super.doFilter(
                    request,
                    response,
                    (known, encoding) -> chain.doFilter(
                            known,
                            new Addresses((HttpServletResponse) encoding, (HttpServletResponse) response, root)));
        }

        private boolean isVersioned(String path) {
            var parsed = PathContainer.parsePath(path);
            return versioned.stream().anyMatch(pattern -> pattern.matches(parsed));
        }

        private final class Addresses extends HttpServletResponseWrapper {

            private final HttpServletResponse unversioned;
            private final String root;

            Addresses(HttpServletResponse encoding, HttpServletResponse unversioned, String root) {
                super(encoding);
                this.unversioned = unversioned;
                this.root = root;
            }

            @Override
            public String encodeURL(String url) {
                return url.startsWith(root) && isVersioned(url.substring(root.length()))
                        ? super.encodeURL(url)
                        : unversioned.encodeURL(url);
            }
        }
    }
}
