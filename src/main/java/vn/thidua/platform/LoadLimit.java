package vn.thidua.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns requests away politely when too many are being served: better some wait than all. What is turned away costs next
 * to nothing: a few words, in both languages, and after how many seconds to come again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@EnableConfigurationProperties(LoadSettings.class)
class LoadLimit extends OncePerRequestFilter {

    private static final String RETRY_AFTER_SECONDS = "3";

    private final Semaphore places;
    private final byte[] words;

    LoadLimit(LoadSettings settings, MessageSource messages) {
        this.places = new Semaphore(settings.requestsAtATime());
        var text = new StringBuilder();
        LanguageSetup.LANGUAGES.forEach(language -> text.append(messages.getMessage("security.crowded", null, language))
                .append('\n'));
        this.words = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A supervisor asks whether the portal lives most of all when it is busy. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            turnAway(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private void turnAway(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(words.length);
        response.getOutputStream().write(words);
    }
}
