package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one Chromium of a test run: the distribution's own, never one that is downloaded. Without it the browser tests
 * fail; they are never skipped. {@code -Dthidua.test.browser=/path} names another.
 */
final class Chromium {

    private static final String SWITCH = "thidua.test.browser";

    /** How long a page may take to show what is asserted: a busy machine is slow, and that is no fault of the page. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** Rather than a look at each request, which would also keep the browser from its cache. */
    private static final String REACHES_THIS_MACHINE_ONLY =
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

    /** The first has no window, not even one that nobody sees, and takes half the processor time. */
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    private Chromium() {}

    static Browser running() {
        return Holder.BROWSER;
    }

    private static final class Holder {
        static final Browser BROWSER = launch();
    }

    private static Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT.toMillis());
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                REACHES_THIS_MACHINE_ONLY)));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    private static Path executable() {
        var named = System.getProperty(SWITCH);
        var found = (named == null ? USUAL_PLACES.stream() : Stream.of(named))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assertThat(found)
                .as("Chromium, which the browser tests need: install it, or name one with -D%s=/path", SWITCH)
                .isPresent();
        return found.get();
    }
}
