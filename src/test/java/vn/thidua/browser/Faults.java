package vn.thidua.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** What goes wrong in a browser without anybody seeing it on the page. */
record Faults(String address, List<String> list, AtomicBoolean pageIsItself, AtomicReference<Set<Integer>> expected) {

    static Faults noticedIn(BrowserContext context, String address) {
        var faults = new Faults(
                address, new CopyOnWriteArrayList<>(), new AtomicBoolean(true), new AtomicReference<>(Set.of()));
        context.onRequest(faults::noticeStranger);
        context.onResponse(faults::noticeMissing);
        context.onConsoleMessage(faults::noticeComplaint);
        context.onWebError(error -> faults.list.add("script failed: " + error.error()));
        return faults;
    }

    /** The browser reaches nobody but this machine anyway; a page is not to try. */
    private void noticeStranger(Request request) {
        if (!request.url().startsWith(address) && !isWithinThePage(request)) {
            list.add("asks another server: " + request.url());
        }
    }

    private static boolean isWithinThePage(Request request) {
        return request.url().startsWith("data:") || request.url().startsWith("blob:");
    }

    /** A page may well be a 404, a typed value refused (422) or somebody else's (409); a stylesheet or script may not be missing. */
    private void noticeMissing(Response response) {
        if (response.status() >= 400
                && response.status() != 422
                && response.status() != 409
                && !expected.get().contains(response.status())
                && !response.request().isNavigationRequest()) {
            list.add("%d %s".formatted(response.status(), response.url()));
        }
    }

    /** The browser also complains of each 4xx answer, which is noticed, or wanted, above. */
    private void noticeComplaint(ConsoleMessage message) {
        if (pageIsItself.get()
                && message.type().equals("error")
                && !message.text().startsWith("Failed to load resource")) {
            list.add("%s (%s)".formatted(message.text(), message.location()));
        }
    }

    /** Whose login has ended is told so (401, or 403 for an old form token). */
    void whileSignedOut(Runnable act) {
        whileExpecting(Set.of(401, 403), act);
    }

    /** A server that answers what it is not meant to is part of the act. */
    void whileExpecting(Set<Integer> statuses, Runnable act) {
        expected.set(statuses);
        try {
            act.run();
        } finally {
            expected.set(Set.of());
        }
    }

    /** Tools that examine a page try out styles on it, which the portal's policy rightly refuses. */
    void whileExamined(Runnable examination) {
        pageIsItself.set(false);
        try {
            examination.run();
        } finally {
            pageIsItself.set(true);
        }
    }
}
