package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Set;

/** Somebody before a browser: who opens pages, logs in, and takes pictures. */
public record Visitor(String address, BrowserContext context, Page page, Faults faults) {

    /** By how much a page is wider than its window, once its typefaces are there and it is drawn anew. */
    private static final String OVERFLOW = """
            async () => {
              await document.fonts.ready;
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              return document.documentElement.scrollWidth - document.documentElement.clientWidth;
            }""";

    static Visitor to(String address) {
        return with(address, new Browser.NewContextOptions());
    }

    /** Somebody whose browser runs no JavaScript. */
    static Visitor withoutScripts(String address) {
        return with(address, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** The machine as a crash left it: cookies and the browser's storage are there, everything in the page is gone. */
    Visitor comesBackAfterACrash() {
        var left = context.storageState();
        close();
        return with(address, new Browser.NewContextOptions().setStorageState(left));
    }

    private static Visitor with(String address, Browser.NewContextOptions browser) {
        var context = Chromium.running()
                .newContext(browser.setBaseURL(address)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1280, 900));
        context.setDefaultTimeout(Chromium.LONGEST_WAIT.toMillis());
        var faults = Faults.noticedIn(context, address);
        return new Visitor(address, context, context.newPage(), faults);
    }

    /** Opens an address of the portal, such as {@code /cum/so-2}, and returns what the portal answered. */
    public Response opens(String path) {
        return page.navigate(path);
    }

    /** Logs in as an account of the trial. */
    public void logsIn(String login) {
        opens("/dang-nhap");
        signsIn(page, login);
    }

    /** The same on a login page that is open already. */
    static void signsIn(Page page, String login) {
        page.fill("input[name=login], input[name=username]", login);
        page.fill("input[type=password]", "thidua-dung-thu");
        page.click("main button[type=submit], main form button");
        page.waitForLoadState();
    }

    /** While the login has ended, refusals of what the page sends by itself are no fault. */
    void whileSignedOut(Runnable act) {
        faults.whileSignedOut(act);
    }

    /** While the portal refuses or stumbles on purpose, that is no fault. */
    void whileExpecting(Set<Integer> statuses, Runnable act) {
        faults.whileExpecting(statuses, act);
    }

    /** Fails when a reader with a screen reader, a keyboard or weak eyes would meet a barrier on this page (axe). */
    public void meetsNoBarrier() {
        faults.whileExamined(() -> Axe.assertNoViolations(page));
    }

    /** Opens a page that answers, has all its words, puts up no barrier and fits a narrow phone. */
    void meetsNoFaultAt(String path) {
        assertThat(opens(path).status()).as(path).isEqualTo(200);
        meetsNoFault();
    }

    /** The same of the page that is open. */
    void meetsNoFault() {
        meetsNoBarrier();
        assertThat(page.content()).as("words missing at " + page.url()).doesNotContainPattern("\\?\\?[a-zA-Z]");
        var desk = page.viewportSize();
        page.setViewportSize(320, 640);
        var overflow = page.evaluate(OVERFLOW);
        assertThat(overflow).as("pixels that overflow a phone at " + page.url()).isEqualTo(0);
        page.setViewportSize(desk.width, desk.height);
    }

    void seesTheBannerOfTheTrial() {
        assertThat(page.locator(".trial").allTextContents())
                .as("banner at " + page.url())
                .singleElement()
                .asString()
                .containsAnyOf("Bản dùng thử", "Trial");
    }

    /** Keeps this page as a picture, as a phone and as a desk show it. */
    public void takesPictures(String name) {
        Screenshots.take(page, name);
    }

    void leave() {
        close();
        assertThat(faults.list()).as("faults in the pages of this visit").isEmpty();
    }

    /** What is still being fetched is let go first: a browser that is closing no longer answers for it. */
    private void close() {
        if (!context.pages().isEmpty()) {
            context.unrouteAll();
        }
        context.close();
    }
}
