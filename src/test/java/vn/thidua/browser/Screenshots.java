package vn.thidua.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.List;

/**
 * Pictures of whole pages for people to look at: {@code target/screenshots/<name>-360.png} and {@code -1280.png}, taken when
 * somebody asks for them with {@code -Dthidua.test.pictures=true}, since they take as long as the examination of a page.
 */
public final class Screenshots {

    private static final boolean WANTED = Boolean.getBoolean("thidua.test.pictures");
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    public static void take(Page page, String name) {
        if (!WANTED) {
            return;
        }
        var before = page.viewportSize();
        for (var width : List.of(360, 1280)) {
            page.setViewportSize(width, width < 600 ? 740 : 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setCaret(ScreenshotCaret.INITIAL) // hiding it needs an inline style, which the portal forbids
                    .setPath(FOLDER.resolve("%s-%d.png".formatted(name, width))));
        }
        page.setViewportSize(before.width, before.height);
    }
}
