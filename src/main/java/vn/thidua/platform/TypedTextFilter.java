package vn.thidua.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What people type arrives composed (Unicode NFC), whatever keyboard or file it comes from: {@code ễ} as one letter, and not as three
 * signs that look the same, so that words which read alike are alike.
 */
@Component
class TypedTextFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Composed(request), response);
    }

    private static final class Composed extends HttpServletRequestWrapper {

        Composed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return composed(super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : composed(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var composed = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> composed.put(name, composed(values)));
            return composed;
        }

        private static String[] composed(String[] values) {
            return Arrays.stream(values).map(Composed::composed).toArray(String[]::new);
        }

        /** Of a field that was sent without a value, none. */
        private static @Nullable String composed(@Nullable String value) {
            return value == null ? null : Normalizer.normalize(value, Normalizer.Form.NFC);
        }
    }
}
