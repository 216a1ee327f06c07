package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * A browser before a portal that listens nowhere: each of its requests is answered by the very portal that the test holds, so
 * that pages which no trial ever shows can be examined without another portal.
 */
final class Rehearsal implements AutoCloseable {

    private static final String ADDRESS = "http://localhost";

    private final MockMvcTester mvc;
    private final Visitor visitor = Visitor.to(ADDRESS);
    private final Map<String, MvcTestResult> prepared = new HashMap<>();
    private MockHttpSession session = new MockHttpSession();

    Rehearsal(MockMvcTester mvc) {
        this.mvc = mvc;
        visitor.context().route(ADDRESS + "/**", this::answer);
    }

    /** From now on with this session. */
    void goesOnWith(MockHttpSession other) {
        session = other;
    }

    MockHttpSession session() {
        return session;
    }

    /** The page that this request is answered with, as a browser shows it. */
    void meetsNoFaultIn(MvcTestResult answer) {
        var path = "/answer-" + prepared.size();
        prepared.put(path, answer);
        visitor.opens(path);
        visitor.meetsNoFault();
        assertThat(visitor.page().locator(".trial").count())
                .as("banners of a trial")
                .isZero();
    }

    void meetsNoFaultAt(String path) {
        visitor.meetsNoFaultAt(path);
    }

    @Override
    public void close() {
        visitor.leave();
    }

    private void answer(Route route) {
        var address = URI.create(route.request().url());
        var ready = prepared.get(address.getPath());
        var response = (ready == null ? mvc.get().uri(address).session(session).exchange() : ready).getResponse();
        var headers = new HashMap<String, String>();
        response.getHeaderNames().forEach(name -> headers.put(name, String.join(", ", response.getHeaders(name))));
        route.fulfill(new Route.FulfillOptions()
                .setStatus(response.getStatus())
                .setHeaders(headers)
                .setBodyBytes(response.getContentAsByteArray()));
    }
}
