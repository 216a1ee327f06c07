package vn.thidua.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * to nothing: a few words, in both languages, and after how many seconds to come again. A form takes its place only once it has
 * arrived, so that whoever sends slowly keeps nobody out; files, which wait on disk until then, arrive a few at a time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@EnableConfigurationProperties(LoadSettings.class)
class LoadLimit extends OncePerRequestFilter {

    private static final String RETRY_AFTER_SECONDS = "3";

    private static final Logger LOG = LoggerFactory.getLogger(LoadLimit.class);

    private final Semaphore places;
    private final Semaphore uploads;
    private final byte[] words;

    LoadLimit(LoadSettings settings, MessageSource messages) {
        this.places = new Semaphore(settings.requestsAtATime());
        this.uploads = new Semaphore(settings.uploadsAtATime());
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
        if (isOfType(request, MediaType.MULTIPART_FORM_DATA)) {
            within(uploads, response, () -> serve(request, response, chain));
        } else {
            serve(request, response, chain);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request) && !arrives(request, response)) {
            response.setStatus(HttpStatus.REQUEST_TIMEOUT.value());
            return;
        }
        within(places, response, () -> chain.doFilter(request, response));
    }

    private static boolean isForm(HttpServletRequest request) {
        return isOfType(request, MediaType.APPLICATION_FORM_URLENCODED)
                || isOfType(request, MediaType.MULTIPART_FORM_DATA);
    }

    private static boolean isOfType(HttpServletRequest request, MediaType type) {
        var sent = request.getContentType();
        return sent != null
                && sent.regionMatches(
                        true, 0, type.toString(), 0, type.toString().length());
    }

    /** Whether the whole form comes; one that came and makes no sense is refused by whoever wants to know what is in it. */
    private static boolean arrives(HttpServletRequest request, HttpServletResponse response) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) {
            LOG.debug("The form cannot be read", unreadable);
            // Where reading broke off, the server itself has closed the answer
            return !ReaderGone.isBehind(unreadable) && !response.isCommitted();
        }
    }

    private void within(Semaphore room, HttpServletResponse response, Serving serving)
            throws ServletException, IOException {
        if (!room.tryAcquire()) {
            turnAway(response);
            return;
        }
        try {
            serving.run();
        } finally {
            room.release();
        }
    }

    private interface Serving {
        void run() throws ServletException, IOException;
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
